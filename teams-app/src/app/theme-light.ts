/** Fluent's light theme, in a chunk of its own. */
export { teamsLightTheme as theme } from '@fluentui/react-components';
