import { makeStyles, Subtitle1 } from '@fluentui/react-components';
import { programSpec } from '../../ui/kind/program-spec.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { RecordPanel } from '../../ui/record/record-panel.tsx';
import { BoundChats } from './bound-chats.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxWidth: '760px', paddingBlock: '16px 32px' },
});

/** What a program is set to: its people, calendar, policy and chats. Those who lead it change them; everybody in it reads them. */
export default function SettingsPage() {
  const styles = useStyles();
  const { program } = useProgram();
  return (
    <div className={styles.root}>
      <Subtitle1 as="h2">Settings</Subtitle1>
      <RecordPanel spec={programSpec} number={program.number}>
        <BoundChats />
      </RecordPanel>
    </div>
  );
}
