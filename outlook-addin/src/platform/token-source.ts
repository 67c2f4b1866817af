/** Gives an access token for our API; asked for at every call, since what is behind it caches and renews. */
export type TokenSource = () => Promise<string>;
