/** @jest-environment jsdom */
import { keepsWords } from './keep-words.tsx';
import { MEETING_FORMS } from './in-meetings.tsx';

keepsWords(MEETING_FORMS);
