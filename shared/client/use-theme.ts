import type { PartialTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/**
 * The named theme. While it loads, the one before stays, and at first there is none: nothing is drawn in the wrong one.
 *
 * @param load Never rejects.
 */
export function useTheme<Name>(name: Name, load: (name: Name) => Promise<PartialTheme>): PartialTheme | undefined {
  const [theme, setTheme] = useState<PartialTheme>();
  useEffect(() => {
    let isWanted = true;
    void load(name).then((loaded) => {
      if (isWanted) setTheme(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [name, load]);
  return theme;
}
