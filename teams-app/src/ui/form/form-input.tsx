import type { ReactNode } from 'react';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import type { FieldSpec } from './field-spec.ts';
import { choicesOf } from './choices.ts';
import { SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { BaselineEditor } from './baseline-editor.tsx';
import { CalendarInput } from './calendar-input.tsx';
import { CriteriaInput, OptionsInput, TagsInput, TextsInput } from './list-inputs.tsx';
import { MembersInput } from './members-input.tsx';
import { LevelsInput, RagsInput, ResidualInput, TextPartsInput } from './part-inputs.tsx';
import { PeopleInput, PersonInput } from './person-inputs.tsx';
import { RecordInput } from './record-input.tsx';
import { RecordsInput } from './records-input.tsx';
import {
  ChoiceInput,
  ChoicesInput,
  DayInput,
  levelChoices,
  LongInput,
  NumberInput,
  RagInput,
  SwitchInput,
  TeamInput,
  TextInput,
} from './simple-inputs.tsx';

/** What `FormInput` takes; what a Fluent `Field` adds is handed on. */
export interface FormInputProps {
  readonly field: FieldSpec;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The input for a field, by its type. */
export function FormInput({ field, ...rest }: FormInputProps): ReactNode {
  const { label: _label, ...plain } = rest;
  switch (field.type) {
    case 'text':
      return <TextInput field={field} {...rest} />;
    case 'long':
      return <LongInput field={field} {...rest} />;
    case 'day':
      return <DayInput field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'switch':
      return <SwitchInput field={field} {...rest} />;
    case 'choice':
      return <ChoiceInput choices={field.choices} {...plain} />;
    case 'severity':
      return <ChoiceInput choices={choicesOf(SEVERITY_TEXT)} {...plain} />;
    case 'level':
      return <ChoiceInput choices={levelChoices(field.words)} {...plain} />;
    case 'levels':
      return <LevelsInput field={field} {...rest} />;
    case 'rag':
      return <RagInput field={field} {...rest} />;
    case 'rags':
      return <RagsInput field={field} {...rest} />;
    case 'residual':
      return <ResidualInput field={field} {...rest} />;
    case 'team':
      return <TeamInput field={field} {...rest} />;
    case 'person':
      return <PersonInput field={field} {...rest} />;
    case 'people':
      return <PeopleInput field={field} {...rest} />;
    case 'tags':
      return <TagsInput field={field} {...rest} />;
    case 'texts':
      return <TextsInput field={field} {...rest} />;
    case 'records':
      return <RecordsInput field={field} {...rest} />;
    case 'record':
      return <RecordInput field={field} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} {...rest} />;
    case 'parts':
      return <TextPartsInput field={field} {...rest} />;
    case 'baseline':
      return <BaselineEditor lines={(rest.value ?? []) as readonly BaselineChange[]} onChange={rest.onChange} />;
    case 'members':
      return <MembersInput field={field} {...rest} />;
    case 'calendar':
      return <CalendarInput field={field} {...rest} />;
    case 'criteria':
      return <CriteriaInput field={field} {...rest} />;
    case 'options':
      return <OptionsInput field={field} {...rest} />;
    case 'instant':
    case 'score':
      return null;
  }
}
