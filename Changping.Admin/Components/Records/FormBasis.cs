using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Components.Records;

/// <summary>The version of its record that a form rests on, and what a colleague has saved since.</summary>
public sealed class FormBasis
{
    /// <summary>Null for a new record.</summary>
    public FormVersion? Version { get; private set; }

    /// <summary>What is to be settled first; null where nothing is.</summary>
    public StaleForm? Stale { get; private set; }

    public void Take(FormVersion? opened) => (Version, Stale) = (opened, null);

    /// <param name="now">The record as it is kept; null where it is gone.</param>
    /// <param name="mine">As the form has them.</param>
    /// <returns>Somebody else wrote other words since: nothing is saved before that is settled.</returns>
    /// <exception cref="ConflictException">Somebody took the record away since.</exception>
    public bool IsStale(FormVersion? now, IReadOnlyDictionary<string, string?> mine)
    {
        if (Version is not { } opened)
        {
            return false;
        }

        if (now is null)
        {
            throw new ConflictException("您打开之后，该记录已由他人撤回或删除；您的改动没有保存，需要的请复制下来，重新登记。");
        }

        Stale = StaleForm.Of(opened, now, mine);
        if (Stale is null)
        {
            Version = now;
        }

        return Stale is not null;
    }

    /// <summary>Puts what was chosen to be taken over into the form's own texts; the form rests on the record as it is now.</summary>
    public void Settle(IDictionary<string, string?> mine)
    {
        Stale!.Settle(mine);
        Take(Stale.Now);
    }
}
