namespace Changping.Admin.Store;

/// <summary>The seal of one audit entry: a hash of it and of the seal before, so that no entry can be changed or taken out unseen.</summary>
/// <param name="sequence">Of the entry.</param>
/// <param name="hash">SHA-256 in hexadecimal digits.</param>
public sealed class AuditSeal(long sequence, string hash)
{
    public long Sequence { get; private set; } = sequence;

    public string Hash { get; private set; } = hash;
}
