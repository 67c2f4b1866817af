import { PERSONAS, type PersonaName } from '../personas.ts';
import type { Correspondent } from './mail.ts';

const of = (as: PersonaName): Correspondent => {
  const persona = PERSONAS.find((each) => each.as === as);
  return { name: persona?.name ?? as, email: persona?.upn ?? `${as}@contoso.example` };
};

/** The people of the sample portfolio. */
export const PRIYA = of('tpm');
export const MARCUS = of('director');
export const ELENA = of('sponsor');
export const TOMAS = of('security');
export const AISHA = of('ops');
export const JONAS = of('contributor');
export const MEI = of('viewer');
export const SAM = of('anyone');

/** Those who write from outside. */
export const VERA: Correspondent = { name: 'Vera Novak', email: 'vera.novak@northlab.example' };
export const HENRIK: Correspondent = { name: 'Henrik Sund', email: 'h.sund@kabelvik.example' };
export const DANA: Correspondent = { name: 'Dana Fuchs', email: 'dana.fuchs@halden-hsm.example' };
export const LUIS: Correspondent = { name: 'Luis Prado', email: 'luis.prado@prado-studio.example' };
export const RUTH: Correspondent = { name: 'Ruth Adler', email: 'ruth.adler@merkur-retail.example' };
/** The mailbox that the program office shares. */
export const OFFICE: Correspondent = { name: 'Program office', email: 'pmo@contoso.example' };
