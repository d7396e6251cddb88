import { type Client, OpenFeature, type Provider } from '@openfeature/server-sdk';

/** Feature flags through OpenFeature; the provider (our database) is plugged in by its room. */
export interface Flags {
  use(provider: Provider): Promise<void>;
  /** `fallback` stands while the flag does not exist or the provider fails. */
  isOn(key: string, fallback: boolean, personId?: string): Promise<boolean>;
}

export function createFlags(domain: string): Flags {
  const client: Client = OpenFeature.getClient(domain);
  return {
    use: (provider) => OpenFeature.setProviderAndWait(domain, provider),
    isOn: (key, fallback, personId) =>
      client.getBooleanValue(key, fallback, personId === undefined ? {} : { targetingKey: personId }),
  };
}
