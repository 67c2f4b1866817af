import { Select } from '@fluentui/react-components';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** What `ZoneSelect` takes; what a Fluent `Field` adds is handed on. */
export interface ZoneSelectProps {
  /** IANA name: `Europe/Berlin`. */
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

/** A time zone by its IANA name. */
export const ZoneSelect = ({ zone, onChange, ...rest }: ZoneSelectProps) => (
  // As wide as it may be, not as its longest zone is.
  <Select {...rest} style={{ minWidth: 0, width: '100%' }} value={zone} onChange={(_, data) => onChange(data.value)}>
    {[...new Set([zone, ...ZONES])].map((each) => (
      <option key={each}>{each}</option>
    ))}
  </Select>
);
