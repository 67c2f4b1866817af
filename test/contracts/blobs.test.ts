import { BlobServiceClient } from '@azure/storage-blob';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { blobsMemory } from '#local/memory/blobs-memory.ts';
import type { Blobs } from '#shared/ports/blobs.ts';
import { azuriteForTests } from './azurite.ts';

const azurite = azuriteForTests();
let containers = 0;
const adapters = [
  { name: 'memory', make: async () => blobsMemory() },
  {
    name: 'Azure Blob Storage',
    make: async () => {
      const service = BlobServiceClient.fromConnectionString(azurite.connectionString());
      const container = service.getContainerClient(`blobs${(containers += 1)}`);
      await container.create();
      return blobsContainer(container);
    },
  },
];
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(adapters)('blobs in $name', ({ make }) => {
  let blobs: Blobs;
  beforeEach(async () => {
    blobs = await make();
  });
  const textOf = async (name: string) => {
    const found = await blobs.get(name);
    return found && new TextDecoder().decode(found);
  };

  test('give back the bytes they were given', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, each) => each);
    await blobs.put('a/b.bin', all, 'application/octet-stream');
    expect(Uint8Array.from((await blobs.get('a/b.bin')) ?? [])).toEqual(all);
    await blobs.put('empty', new Uint8Array(), 'text/plain');
    expect(await textOf('empty')).toBe('');
  });

  test('are not overwritten when their name is put again', async () => {
    await blobs.put('name', bytes('first'), 'text/plain');
    await blobs.put('name', bytes('second'), 'text/plain');
    await Promise.all(['third', 'fourth'].map((text) => blobs.put('name', bytes(text), 'text/plain')));
    expect(await textOf('name')).toBe('first');
  });

  test('are not there before they are put, and after they are removed', async () => {
    expect(await blobs.get('none')).toBeUndefined();
    await blobs.remove('none');
    await blobs.put('one', bytes('1'), 'text/plain');
    await blobs.remove('one');
    expect(await blobs.get('one')).toBeUndefined();
    expect(await blobs.list('')).toEqual([]);
    await blobs.put('one', bytes('2'), 'text/plain');
    expect(await textOf('one')).toBe('2');
  });

  test('are listed by the beginning of their names, in order', async () => {
    for (const name of ['t/b/2.json', 't/a/10.json', 't/a/02.json', 't/ab/1.json', 'u/a/1.json'])
      await blobs.put(name, bytes(name), 'application/json');
    expect(await blobs.list('t/a/')).toEqual(['t/a/02.json', 't/a/10.json']);
    expect(await blobs.list('t/')).toHaveLength(4);
    expect(await blobs.list('none/')).toEqual([]);
  });

  test('do not change when the caller changes its bytes afterwards', async () => {
    const mine = bytes('kept');
    await blobs.put('name', mine, 'text/plain');
    mine[0] = 0;
    expect(await textOf('name')).toBe('kept');
  });
});
