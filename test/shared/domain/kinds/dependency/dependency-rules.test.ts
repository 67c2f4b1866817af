import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  refused,
  TODAY,
} from '../../context.ts';

const asked = existing('dependency', {
  title: 'Payment interface',
  providerTeam: 'Platform',
  consumerTeam: 'Web',
  deliverable: 'Interface v2',
  needByOn: '2026-12-10',
});
const yes = (byId: string) => ({ byId, agreedAt: NOW });
const agreed = {
  ...asked,
  status: 'agreed',
  promisedOn: '2026-12-05',
  providerAgreement: yes(JONAS_PLATFORM),
  consumerAgreement: yes(AISHA_WEB),
} as const;

const platform = (dependency: Dependency, promisedOn: string) =>
  act(dependency, 'agree', { side: 'provider', promisedOn }, contextWith([dependency], { by: JONAS_PLATFORM })).subject;
const web = (dependency: Dependency) =>
  act(dependency, 'agree', { side: 'consumer' }, contextWith([dependency], { by: AISHA_WEB })).subject;

describe('a dependency', () => {
  test('is between two teams of the program', () => {
    expect(create('dependency', { title: 'API' }).subject.status).toBe('requested');
    expect(refused(() => edit(asked, { providerTeam: 'Data' }))).toBe('input/invalid /providerTeam');
    expect(refused(() => edit(asked, { consumerTeam: 'Platform' }))).toBe('input/invalid /consumerTeam');
  });

  test('keeps a team that the program no longer has, until it is changed', () => {
    const old = { ...asked, providerTeam: 'Data' };
    expect(edit(old, { title: 'Payment API' }).subject.providerTeam).toBe('Data');
  });

  describe('that two sides agree on', () => {
    test('is agreed once both sides agree, in either order', () => {
      const promised = platform(asked, '2026-12-10');
      expect(promised).toMatchObject({
        status: 'requested',
        promisedOn: '2026-12-10',
        providerAgreement: yes(JONAS_PLATFORM),
      });
      expect(web(promised)).toMatchObject({ status: 'agreed', consumerAgreement: yes(AISHA_WEB) });
      const wanted = web(asked);
      expect(wanted.status).toBe('requested');
      expect(platform(wanted, '2026-12-10').status).toBe('agreed');
    });

    test('asks the consumer again when the first promise is later than needed', () => {
      const late = platform(web(asked), '2026-12-11');
      expect(late.status).toBe('requested');
      expect(late).not.toHaveProperty('consumerAgreement');
      expect(web(late).status).toBe('agreed');
    });

    test('is agreed with any first promise when it states no need-by day', () => {
      const { needByOn: _needed, ...undated } = asked;
      expect(platform(web(undated), '2027-05-01').status).toBe('agreed');
    });

    test('loses its agreement when another day is promised', () => {
      expect(platform(agreed, '2026-12-04')).toMatchObject({ status: 'requested', promisedOn: '2026-12-04' });
      expect(platform(agreed, '2026-12-05').status).toBe('agreed');
    });

    test('is agreed for a side only by people of its team or a lead', () => {
      const by = (person: string, body: { side: 'provider' | 'consumer'; promisedOn?: string }) => () =>
        act(asked, 'agree', body, contextWith([asked], { by: person }));
      expect(refused(by(AISHA_WEB, { side: 'provider', promisedOn: '2026-12-01' }))).toBe('access/denied');
      expect(refused(by(JONAS_PLATFORM, { side: 'consumer' }))).toBe('access/denied');
      expect(by(PRIYA_TPM, { side: 'consumer' })().subject.consumerAgreement?.byId).toBe(PRIYA_TPM);
    });

    test('is promised for today or later', () => {
      const promise = (promisedOn?: string) => () =>
        act(asked, 'agree', { side: 'provider', ...(promisedOn && { promisedOn }) });
      expect(refused(promise())).toBe('input/invalid /promisedOn');
      expect(refused(promise('2026-11-19'))).toBe('input/invalid /promisedOn');
      expect(promise(TODAY)().subject.promisedOn).toBe(TODAY);
      expect(refused(() => act(asked, 'agree', { side: 'consumer', promisedOn: TODAY }))).toBe(
        'input/invalid /promisedOn',
      );
    });

    test('is agreed again when the provider repeats a promised day that has passed', () => {
      const late = { ...agreed, status: 'at-risk', promisedOn: '2026-11-19' } as const;
      expect(platform(late, '2026-11-19').status).toBe('agreed');
    });

    test('cannot be agreed for a side without a team', () => {
      const { providerTeam: _team, ...half } = asked;
      expect(refused(() => act(half, 'agree', { side: 'provider', promisedOn: TODAY }))).toBe('input/invalid /side');
    });
  });

  describe('edited after it was agreed', () => {
    const change = (patch: Parameters<typeof edit<'dependency'>>[1], by = AISHA_WEB) =>
      edit(agreed, patch, contextWith([agreed], { by })).subject;

    test.each([
      { deliverable: 'Interface v3' },
      { needByOn: '2026-12-09' },
      { needByOn: undefined },
      { providerTeam: undefined },
      { consumerTeam: undefined },
    ])('is requested again with other terms: %j', (patch) => {
      const after = change(patch);
      expect(after.status).toBe('requested');
      expect(after).not.toHaveProperty('providerAgreement');
      expect(after).not.toHaveProperty('consumerAgreement');
    });

    test('stays agreed when the terms stay', () => {
      expect(change({ title: 'Payments', deliverable: 'Interface v2' }).status).toBe('agreed');
    });

    test('is requested again with another promised day', () => {
      expect(change({ promisedOn: '2026-12-20' }, JONAS_PLATFORM).status).toBe('requested');
    });
  });

  test('is at risk for a reason, until the provider promises again', () => {
    const flagged = act(agreed, 'flag', { reason: 'Two people are ill' }).subject;
    expect(flagged).toMatchObject({ status: 'at-risk', statusReason: 'Two people are ill' });
    const again = platform(flagged, '2026-12-05');
    expect(again.status).toBe('agreed');
    expect(again).not.toHaveProperty('statusReason');
  });

  test('is delivered today or earlier', () => {
    expect(refused(() => act(agreed, 'deliver', { deliveredOn: '2026-11-21' }))).toBe('input/invalid /deliveredOn');
    const done = act(agreed, 'deliver', { deliveredOn: TODAY }).subject;
    expect(done).toMatchObject({ status: 'delivered', deliveredOn: TODAY });
    expect(refused(() => act(done, 'flag', { reason: 'x' }))).toBe('record/wrong-state');
  });

  test('is delivered only when both sides agreed to it', () => {
    const { providerAgreement: _provider, ...unpromised } = agreed;
    const { consumerAgreement: _consumer, ...unwanted } = agreed;
    for (const half of [asked, unpromised, unwanted])
      expect(refused(() => act(half, 'deliver', { deliveredOn: TODAY }))).toBe('record/wrong-state');
    expect(act({ ...agreed, status: 'at-risk' }, 'deliver', { deliveredOn: TODAY }).subject.status).toBe('delivered');
  });

  test('is rejected for a reason, and requested again with other terms', () => {
    const rejected = act(agreed, 'reject', { reason: 'No people' }).subject;
    expect(rejected).toMatchObject({ status: 'rejected', statusReason: 'No people' });
    expect(rejected).not.toHaveProperty('providerAgreement');
    expect(edit(rejected, { needByOn: '2027-02-01' }).subject.status).toBe('requested');
    expect(edit(rejected, { title: 'API' }).subject.status).toBe('rejected');
  });
});
