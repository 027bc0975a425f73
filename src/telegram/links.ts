/** Addresses that open the private chat with the bot and hand it a payload. */
export const startLink = (botUsername: string, payload: string): string => `https://t.me/${botUsername}?start=${payload}`;

/** The same for a command: `c_bophieu`. */
export const commandLink = (botUsername: string, command: string): string => startLink(botUsername, `c_${command}`);
