import { Button, Dropdown, Field, makeStyles, Option, Select } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { meets } from '#shared/domain/people/access.ts';
import { isGivenBySponsor } from '#shared/domain/kinds/program/program-authority.ts';
import { rolesOf, type Member, type Role } from '#shared/domain/kinds/program/program.ts';
import { roleText } from '#shared/text/kind-text.ts';
import type { FieldType } from './field-spec.ts';
import { useNames } from '../people/people.tsx';
import { PersonSearch } from '../people/person-search.tsx';
import { Person } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import type { InputProps } from './input-props.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  member: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 128px auto',
    gap: '4px 8px',
    alignItems: 'center',
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', paddingBottom: '8px' },
  },
  wide: { minWidth: 0, '@media (max-width: 639px)': { gridColumn: '1 / -1', gridRowStart: 'auto' } },
  remove: { '@media (max-width: 639px)': { gridColumn: 2, gridRow: 1 } },
});

/** Functions whose approval programs commonly ask for; others come by the API. */
const ROLES: readonly Role[] = [
  'sponsor',
  'tpm',
  'cover',
  'contributor',
  'director',
  'viewer',
  'approver:engineering',
  'approver:product',
  'approver:security',
  'approver:operations',
  'approver:finance',
  'approver:legal',
];

/** The people of a program, each with what they may do and the team they are of. */
export function MembersInput({ value, onChange }: InputProps<FieldType>) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const isSponsor = meets('sponsor', caller, program);
  /** Authority is the sponsor's to give and to take. */
  const isFixed = (role: Role) => !isSponsor && isGivenBySponsor(role, program);
  const members = value as readonly Member[];
  const roles = [...new Set([...ROLES, ...members.flatMap((member) => member.roles)])];
  const names = useNames(members.map(({ personId }) => personId));
  const put = (index: number, member: Member) => onChange(members.with(index, member));
  const withTeam = ({ personId, roles: held }: Member, team: string): Member => ({
    personId,
    roles: held,
    ...(team && { team }),
  });
  return (
    <div className={styles.root}>
      {members.map((member, index) => {
        const { personId, roles: held, team = '' } = member;
        const name = names.get(personId) ?? `member ${index + 1}`;
        // Nobody gives a role to themself: another lead does.
        const offered = personId === caller.personId ? rolesOf(program, personId) : roles;
        return (
          <div key={personId} role="group" aria-label={name} className={styles.member}>
            <Person id={personId} size={24} />
            <Dropdown
              className={styles.wide}
              style={{ minWidth: 0 }}
              aria-label={`Roles of ${name}`}
              multiselect
              selectedOptions={[...held]}
              value={held.map(roleText).join('; ')}
              onOptionSelect={(_, { selectedOptions }) => {
                // Without a role nobody has a place: who is to go is removed.
                if (selectedOptions.length > 0) put(index, { ...member, roles: selectedOptions as Role[] });
              }}
            >
              {offered.map((role) => (
                <Option key={role} value={role} disabled={isFixed(role)}>
                  {roleText(role)}
                </Option>
              ))}
            </Dropdown>
            <Select
              className={styles.wide}
              aria-label={`Team of ${name}`}
              value={team}
              onChange={(_, data) => put(index, withTeam(member, data.value))}
            >
              <option value="">No team</option>
              {[...new Set([...program.teams, ...(team ? [team] : [])])].map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Remove ${name}`}
              disabled={held.some(isFixed)}
              onClick={() => onChange(members.toSpliced(index, 1))}
            />
          </div>
        );
      })}
      <Field label="Add a member">
        <PersonSearch
          chosen={[]}
          onChoose={([personId]) => {
            if (personId && !members.some((member) => member.personId === personId))
              onChange([...members, { personId, roles: ['contributor'] } satisfies Member]);
          }}
        />
      </Field>
    </div>
  );
}
