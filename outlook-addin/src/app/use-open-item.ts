import { useEffect, useState } from 'react';
import type { MailHost, OpenItem } from '../platform/mail-host.ts';

/** What is open in the client now; undefined until it has said. An answer about an item that was left is dropped. */
export function useOpenItem(host: MailHost): OpenItem | undefined {
  const [item, setItem] = useState<OpenItem>();
  useEffect(() => {
    let asked = 0;
    const read = () => {
      const mine = (asked += 1);
      host.openItem().then(
        (now) => mine === asked && setItem(now),
        () => mine === asked && setItem({ state: 'none' }),
      );
    };
    read();
    host.onItem(read);
    return () => {
      asked = -1;
    };
  }, [host]);
  return item;
}
