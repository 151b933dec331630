/** Apart from their printers, so that --help loads none of them. */
export const lintFormats = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
