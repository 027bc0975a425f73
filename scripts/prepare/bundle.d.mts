/** Bundles `entry` into `folder`, which is emptied first and lies two levels below the project; paths from the working folder. */
export function bundle(what: { readonly entry: string; readonly folder: string }): Promise<void>;
