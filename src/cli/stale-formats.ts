/** Apart from their printers, so that --help loads none of them. */
export const staleFormats = ['pretty', 'json', 'markdown', 'csv', 'junit', 'github', 'ics'] as const;
