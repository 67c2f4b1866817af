/** Fluent's dark theme, in a chunk of its own. */
export { webDarkTheme as theme } from '@fluentui/react-components';
