import { readNumber } from '#shared/domain/kind-places.ts';
import { specOf } from '../kind/specs.ts';
import { RecordPanel } from './record-panel.tsx';

/** One record of any kind that has a description, in full. A default export, so that it is loaded when it is opened. */
export default function RecordBeside({ number }: { readonly number: string }) {
  const kind = readNumber(number)?.kind;
  const spec = kind && specOf(kind);
  return spec ? <RecordPanel key={number} spec={spec} number={number} /> : null;
}
