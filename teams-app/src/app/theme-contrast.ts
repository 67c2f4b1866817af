/** Fluent's high contrast theme, in a chunk of its own. */
export { teamsHighContrastTheme as theme } from '@fluentui/react-components';
