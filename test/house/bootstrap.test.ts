import { nodeTooOld, whyInstall } from '#local/bootstrap.js';

describe('whyInstall', () => {
  const upToDate = { lockHash: 'a', stampHash: 'a', installedAtMs: 2, lockAtMs: 1 };

  test('installs on a fresh clone', () => {
    expect(whyInstall({ ...upToDate, stampHash: undefined, installedAtMs: undefined })).toMatch('not installed yet');
  });
  test('installs again after an install that was interrupted, whatever the stamp says', () => {
    expect(whyInstall({ ...upToDate, installedAtMs: undefined })).toMatch('not installed yet');
  });
  test('installs when the lock changed after the last install', () => {
    expect(whyInstall({ ...upToDate, lockHash: 'b', lockAtMs: 3 })).toMatch('has changed');
  });
  test('leaves packages alone whose stamp matches, also when the lock was only touched', () => {
    expect(whyInstall(upToDate)).toBeUndefined();
    expect(whyInstall({ ...upToDate, lockAtMs: 3 })).toBeUndefined();
  });
  test('does not repeat an npm ci run by hand', () => {
    expect(whyInstall({ ...upToDate, stampHash: undefined })).toBeUndefined();
    expect(whyInstall({ ...upToDate, lockHash: 'b' })).toBeUndefined();
    expect(whyInstall({ ...upToDate, stampHash: undefined, installedAtMs: 1 })).toBeUndefined();
  });
});

describe('nodeTooOld', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('lets %s pass', (running) => {
    expect(nodeTooOld(running, '>=20.19')).toBeUndefined();
  });
  test.each(['20.18.9', '18.20.4', '16.0.0'])('names the version wanted to %s', (running) => {
    expect(nodeTooOld(running, '>=20.19')).toMatch(`needs Node.js 20.19 or newer, and this is ${running}`);
  });
});
