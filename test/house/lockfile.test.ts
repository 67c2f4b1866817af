import { readFileSync } from 'node:fs';
import { missingOptional } from '#local/complete-lockfile.js';

type Dependencies = Readonly<Record<string, string>>;
interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly funding?: unknown;
  readonly license?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optional?: boolean;
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Record<string, string>;
}

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manifest = read<Package>('package.json');
const { packages } = read<{ packages: Record<string, Package> }>('package-lock.json');
const { '': root, ...installed } = packages;

describe('package.json', () => {
  test('names every version exactly', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('agrees with package.json', () => {
    expect(root?.dependencies).toEqual(manifest.dependencies);
    expect(root?.devDependencies).toEqual(manifest.devDependencies);
  });

  test('has an entry for every optional dependency, so that npm ci works on every platform', () => {
    expect(missingOptional(structuredClone(packages) as Parameters<typeof missingOptional>[0])).toEqual([]);
  });

  test('says nowhere from which registry a package came', () => {
    expect(Object.entries(installed).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const addresses = Object.entries(installed).filter(([, { funding: _f, license: _l, ...rest }]) =>
      /:\/\//.test(JSON.stringify(rest)),
    );
    expect(addresses).toEqual([]);
  });

  test('has a hash of every package but the optional ones of other platforms', () => {
    const bare = Object.entries(installed).filter(([, { integrity }]) => !integrity);
    expect(bare.filter(([, { optional, os, cpu }]) => !(optional && (os ?? cpu)))).toEqual([]);
    const ours = bare.filter(([, { os, cpu }]) => os?.includes('linux') !== false && cpu?.includes('x64') !== false);
    expect(ours.map(([path]) => path)).toEqual([]);
  });
});
