using System.Collections.Frozen;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>Some 28,000 passwords that are tried first everywhere (the list of zxcvbn, MIT, and what is common in Chinese offices), in small letters.</summary>
internal static class CommonPasswords
{
    /// <summary>Beside a common word so many further characters still make no password.</summary>
    private const int Decoration = 6;

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>One of them, or one with a few digits and signs around it.</summary>
    public static bool Include(string password)
    {
        var folded = password.ToLowerInvariant();
        var core = folded.Trim([.. "0123456789!@#$%^&*()-_=+.,?~ "]);
        return Known.Value.Contains(folded) || (folded.Length - core.Length <= Decoration && Known.Value.Contains(core));
    }

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
