/** Fluent's light theme, in a chunk of its own. */
export { webLightTheme as theme } from '@fluentui/react-components';
