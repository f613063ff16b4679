namespace Changping.Admin.Features.Administration.Verification;

/// <summary>What one check found.</summary>
/// <param name="Name">As the command line prints it, such as audit-chain.</param>
/// <param name="Title">As the screen says it.</param>
/// <param name="Detail">What was looked at; where it failed, the first few that are wrong.</param>
public sealed record CheckResult(string Name, string Title, bool Ok, string Detail)
{
    /// <summary>How many faults are told one by one.</summary>
    public const int Named = 5;

    /// <summary>It did not come to its end: a record could not be read, or not be understood.</summary>
    public bool IsBrokenOff { get; init; }

    /// <param name="wrong">What is wrong, each named so that it can be found; none is good.</param>
    /// <param name="looked">Such as 1,204 笔核定.</param>
    public static CheckResult Of(string name, string title, IReadOnlyList<string> wrong, string looked) => wrong.Count == 0
        ? new CheckResult(name, title, true, looked)
        : new CheckResult(name, title, false, $"{looked}，{wrong.Count} 处不符：{string.Join("；", wrong.Take(Named))}{(wrong.Count > Named ? " 等" : "")}");
}
