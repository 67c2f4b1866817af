/**
 * The part of Adaptive Cards 1.5 that our cards are made of, as it travels. What people wrote stands in `TextRun` alone: the
 * other text elements read Markdown, and clients on phones know no escape from it.
 */
import type { CardVerb } from './card-verb.ts';

export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';
type ActionData = Readonly<Record<string, string | number>>;

/** Opens an https address. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** Sends its data and the card's inputs as a message of its own; all that clients without `Action.Execute` know. */
interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  /** With the verb, since nothing else says what is submitted. */
  readonly data: ActionData & { readonly verb: CardVerb };
}

/** Sends its data and the card's inputs to the bot, which answers with a card for the one who pressed. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: CardVerb;
  readonly style?: 'positive' | 'destructive';
  readonly data: ActionData;
  readonly fallback?: SubmitAction;
}

/** Words of ours: no character in them means anything in Markdown. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  /** Of a heading too: by itself it is larger than all else. */
  readonly size?: 'default' | 'medium';
  readonly weight?: 'bolder';
  readonly spacing?: 'medium';
}

/** A piece of a line, shown as it is written. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'small' | 'medium';
  readonly weight?: 'bolder';
  readonly italic?: true;
  readonly isSubtle?: true;
  readonly color?: Colour;
  readonly selectAction?: OpenUrlAction;
}

/** A line of pieces; it always wraps. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'none' | 'small';
}

/** Elements that belong together; its colour repeats what its words say. */
export interface Container {
  readonly type: 'Container';
  readonly style?: 'emphasis' | 'good' | 'warning' | 'attention';
  readonly items: readonly CardElement[];
}

interface TableCell {
  readonly type: 'TableCell';
  readonly items: readonly CardElement[];
}

/** Rows of cells, the first of them heads unless said otherwise. */
export interface Table {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  /** As the documentation calls it. */
  readonly firstRowAsHeader?: false;
  /** As Microsoft's renderer calls it. */
  readonly firstRowAsHeaders?: false;
  readonly showGridLines: boolean;
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[];
}

interface Input {
  readonly id: string;
  readonly label: string;
  /** Asked of every input, so that none is refused without a word. */
  readonly errorMessage: string;
  readonly isRequired?: true;
}

/** One line or several. */
interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline?: true;
  readonly placeholder?: string;
  readonly value?: string;
}

/** A day. */
interface DateInput extends Input {
  readonly type: 'Input.Date';
  readonly value?: string;
}

/** One of several choices. */
interface ChoiceInput extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  /** Of the choices. */
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}

export type CardElement = TextBlock | RichTextBlock | Container | Table | TextInput | DateInput | ChoiceInput;
export type CardAction = OpenUrlAction | SubmitAction | ExecuteAction;

/** Asks the bot for the card of one person whenever that person sees it. */
export interface Refresh {
  readonly action: ExecuteAction;
  /** Teams ids, at most 60; without them Teams asks for everybody in a chat of up to 60. */
  readonly userIds?: readonly string[];
}

/** A card as it is sent. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  /** The newest that Teams draws. */
  readonly version: '1.5';
  readonly lang: string;
  /** What is shown, and read out, by a client that draws no cards. */
  readonly fallbackText: string;
  readonly refresh?: Refresh;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}
