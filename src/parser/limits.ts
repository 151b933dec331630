/**
 * Nothing a person wrote for a person is longer or deeper than this. What is, is kept and shown but not looked into:
 * reading must end soon whatever the text, since some of it comes from strangers' pull requests.
 */
export const maxLineLength = 2000;
export const maxProseLength = 8000;
export const maxDepth = 100;
