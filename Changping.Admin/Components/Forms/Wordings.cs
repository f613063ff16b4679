using Changping.Domain.Organizations;

namespace Changping.Admin.Components.Forms;

/// <summary>A few wordings that a field offers.</summary>
public static class Wordings
{
    /// <returns>Those that what was typed finds, by initials too; all of them until something is typed, and when it is one of them.</returns>
    public static Func<string, Task<IReadOnlyList<string>>> Of(IReadOnlyList<string> all) => typed => Task.FromResult<IReadOnlyList<string>>(
        typed.Length == 0 || all.Contains(typed) ? all : [.. all.Where(one => Pinyin.Finds(one, typed))]);
}
