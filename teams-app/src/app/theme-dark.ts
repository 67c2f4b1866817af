/** Fluent's dark theme, in a chunk of its own. */
export { teamsDarkTheme as theme } from '@fluentui/react-components';
