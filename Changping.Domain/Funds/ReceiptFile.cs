using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public readonly record struct ReceiptFileId(Guid Value) : IId<ReceiptFileId>
{
    public static ReceiptFileId From(Guid value) => new(value);
}

/// <summary>What became of the rows of a file of receipts.</summary>
/// <param name="PartlyMatched">Of those paid and returned: taken although name or account did not fully agree.</param>
/// <param name="Contradicting">Answered otherwise before: listed for a second person to settle.</param>
/// <param name="Known">Entered before with the same answer, or not answered yet.</param>
/// <param name="LeftOut">Faulty, or not accepted.</param>
public sealed record ReceiptCounts(int Paid, Money PaidTotal, int Returned, Money ReturnedTotal, int Contradicting, int PartlyMatched, int Known, int LeftOut);

/// <summary>
/// 拨付回执: a file of the finance bureau's answers as it came in. Never changed; the lines that it answered point to it. The same file may
/// come in again, since what was left out the first time may be in order by then: a line is answered once, that is the lock.
/// </summary>
public sealed class ReceiptFile
{
    private ReceiptFile()
    {
    }

    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <exception cref="RuleViolationException">It answered nothing.</exception>
    public ReceiptFile(ReceiptFileId id, string fileName, string hash, ReceiptCounts counts, ActingPerson by, DateTimeOffset at)
    {
        if (counts.Paid + counts.Returned + counts.Contradicting == 0)
        {
            throw new RuleViolationException(Clauses.Budget, "文件中没有可登记的回执");
        }

        (Id, FileName, Hash, ImportedBy, ImportedAt) = (id, fileName, hash, by, at);
        (Paid, PaidTotal, Returned, ReturnedTotal) = (counts.Paid, counts.PaidTotal, counts.Returned, counts.ReturnedTotal);
        (Contradicting, PartlyMatched, Known, LeftOut) = (counts.Contradicting, counts.PartlyMatched, counts.Known, counts.LeftOut);
    }

    public ReceiptFileId Id { get; private set; }

    public string FileName { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public ActingPerson ImportedBy { get; private set; } = null!;

    public DateTimeOffset ImportedAt { get; private set; }

    public int Paid { get; private set; }

    public Money PaidTotal { get; private set; }

    public int Returned { get; private set; }

    public Money ReturnedTotal { get; private set; }

    public int Contradicting { get; private set; }

    public int PartlyMatched { get; private set; }

    public int Known { get; private set; }

    public int LeftOut { get; private set; }
}
