const secretParts = /TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|PRIVATE_?KEY/i;

/** Whether a variable's name alone says that its value must not be shown (1-language, Secrets). */
export function isSecretName(name: string): boolean {
  return secretParts.test(name);
}
