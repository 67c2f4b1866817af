/**
 * Lets a Fluent combobox be as narrow as its field: it would be 250 px wide at least, and its input as wide as 20 characters,
 * which puts the arrow over the border. With the input's padding outside its width, the words would end under the arrow.
 */
export const NARROWABLE = {
  style: { minWidth: 0, width: '100%' },
  input: { style: { boxSizing: 'border-box', minWidth: 0, width: '100%' } },
} as const;
