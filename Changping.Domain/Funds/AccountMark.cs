namespace Changping.Domain.Funds;

/// <summary>How the account of a line stands to the payee's earlier ones; whoever approves a batch looks at those that are not the same.</summary>
public enum AccountMark
{
    Same,

    /// <summary>The payee was never paid before.</summary>
    First,

    /// <summary>Name, bank, branch or number differ from the last payment's.</summary>
    Changed,
}

public static class AccountMarks
{
    public static readonly IReadOnlyList<AccountMark> All = Enum.GetValues<AccountMark>();

    public static string ChineseName(this AccountMark mark) => mark switch
    {
        AccountMark.Same => "账户无变更",
        AccountMark.First => "首次拨付",
        AccountMark.Changed => "账户有变更",
    };
}
