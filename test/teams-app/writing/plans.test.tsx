/** @jest-environment jsdom */
import { keepsWords } from './keep-words.tsx';
import { PLAN_FORMS } from './in-plans.tsx';

keepsWords(PLAN_FORMS);
