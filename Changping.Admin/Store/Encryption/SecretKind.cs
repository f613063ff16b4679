namespace Changping.Admin.Store.Encryption;

/// <summary>What an encrypted column holds. Equal values of one kind are equal in the database too, so that they are found and joined; those of two
/// kinds never are.</summary>
public enum SecretKind
{
    /// <summary>证件号码, and 统一社会信用代码 where it stands among them.</summary>
    Document,

    Phone,

    /// <summary>银行账号.</summary>
    Account,

    /// <summary>Cells of a register as typed, a list in JSON; an empty one stays as it is.</summary>
    Cells,

    /// <summary>What an import made, a list in JSON; only one with former values is a secret.</summary>
    Writes,
}

internal static class SecretKinds
{
    /// <summary>False of what a column of this kind may hold without a secret in it.</summary>
    public static bool IsSecret(this SecretKind kind, string text) => kind switch
    {
        SecretKind.Cells => text != "[]",
        SecretKind.Writes => text.Contains($"\"{nameof(ImportedWrite.Changed)}\":", StringComparison.Ordinal),
        SecretKind.Document or SecretKind.Phone or SecretKind.Account => true,
    };
}
