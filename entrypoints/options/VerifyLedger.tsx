// Verifying the ledger's chain, and what came of it.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { wordsOf } from '../../lib/errors.ts';
import { type Verified, verifyChain } from '../../lib/store/chain.ts';
import { entries } from '../../lib/store/ledger.ts';
import { say, t } from '../../lib/words.ts';

export function VerifyLedger() {
  const [result, setResult] = useState<Verified | { fault: string } | undefined>();
  const verify = () => {
    setResult(undefined);
    entries()
      .then(verifyChain)
      .then(setResult, (error) => setResult({ fault: say(wordsOf(error)) }));
  };
  return (
    <section aria-label={t('ledger_verify')}>
      <p>
        <button type="button" onClick={verify}>
          {t('ledger_verify')}
        </button>{' '}
        <span class="soft">{t('ledger_verify_hint')}</span>
      </p>
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { result: Verified | { fault: string } }) {
  if ('fault' in result) return <Notice kind="broken">{result.fault}</Notice>;
  if (!result.ok)
    return (
      <Notice kind="broken" title={t('ledger_broken')}>
        {say(result.words)}
      </Notice>
    );
  return (
    <Notice kind="good" title={t('ledger_whole', result.length)}>
      <p>
        {t('ledger_head')} <code>{result.head}</code>
      </p>
      <p class="soft">{t('ledger_head_hint')}</p>
    </Notice>
  );
}
