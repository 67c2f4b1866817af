/** @jest-environment jsdom */
import { keepsWords } from './keep-words.tsx';
import { RECORD_FORMS } from './in-records.tsx';

keepsWords(RECORD_FORMS);
