import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { call } from '#shared/client/call.ts';
import { useServer } from '../data/server.tsx';
import { saveFile } from '../file/save-file.ts';
import { useSay } from '../overlay/toasts.tsx';

/** What `DownloadTranscript` takes. */
export interface DownloadTranscriptProps {
  readonly programId: string;
  /** Number of the meeting. */
  readonly meeting: string;
}

/** Saves a meeting's transcript as the file it is kept as. */
export function DownloadTranscript({ programId, meeting }: DownloadTranscriptProps) {
  const via = useServer();
  const say = useSay();
  const [isReading, setReading] = useState(false);
  const download = async () => {
    setReading(true);
    try {
      const called = await call(via, 'meeting.download-transcript', { at: { programId, number: meeting } });
      if (!called.isUnchanged) saveFile(called.reply);
    } catch (error) {
      say.failed('The transcript could not be downloaded', error);
    } finally {
      setReading(false);
    }
  };
  return (
    <Tooltip relationship="label" content="Download the transcript">
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isReading}
        onClick={() => void download()}
      />
    </Tooltip>
  );
}
