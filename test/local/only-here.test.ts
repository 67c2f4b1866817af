import { whyNotHere } from '#local/only-here.ts';
import { TENANT_ID } from '#local/personas.ts';

describe('the local world', () => {
  test.each([{}, { NODE_ENV: 'development' }, { STEERLINE_TENANT_ID: '' }, { STEERLINE_TENANT_ID: TENANT_ID }])(
    'starts with %j',
    (env) => expect(whyNotHere(env)).toBeUndefined(),
  );

  test('does not start in production', () => {
    expect(whyNotHere({ NODE_ENV: 'production' })).toMatch(/NODE_ENV is "production"/);
  });

  test('does not start beside a real tenant', () => {
    expect(whyNotHere({ STEERLINE_TENANT_ID: '72f988bf-0000-4000-8000-000000000000' })).toMatch(
      /names the tenant 72f988bf/,
    );
  });
});
