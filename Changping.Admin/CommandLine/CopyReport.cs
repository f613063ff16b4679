using System.CommandLine;
using Changping.Admin.Features.Administration.Verification;

namespace Changping.Admin.CommandLine;

/// <summary>What came of a backup or a restoration.</summary>
/// <param name="Word">Of <paramref name="File"/> in JSON.</param>
/// <param name="Lost">Stored files that are missing or not as they were: what is left is kept, and the exit status says that something is wrong.</param>
internal sealed record CopyReport(string Word, string File, long Bytes, int Documents, int Attachments, IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<string> Lost)
{
    /// <summary>Of documents and registers.</summary>
    public int Templates { get; init; }

    /// <summary>Of cookies and of the audit's seals.</summary>
    public int Keys { get; init; }

    /// <summary>The checks of the records and that of the stored files.</summary>
    private IEnumerable<CheckResult> All => Checks.Append(CheckResult.Of("stored-files", "文书和附件", Lost, $"{Documents:N0} 份文书、{Attachments:N0} 个附件"));

    public static int Answer(Shell shell, ParseResult parsed, CopyReport report, string done)
    {
        var ok = report.All.All(check => check.Ok);
        shell.Answer(parsed, report.Fields(ok), () => report.Text(done, ok));
        return ok ? Shell.Done : Shell.Refused;
    }

    private Dictionary<string, object> Fields(bool ok) => new()
    {
        [Word] = File,
        ["bytes"] = Bytes,
        ["documents"] = Documents,
        ["attachments"] = Attachments,
        ["templates"] = Templates,
        ["keys"] = Keys,
        ["ok"] = ok,
        ["checks"] = All.Select(check => new { name = check.Name, ok = check.Ok, detail = check.Detail }),
    };

    private string Text(string done, bool ok) => string.Join(Environment.NewLine,
        All.Where(check => !check.Ok).Select(check => $"✗ {check.Title}：{check.Detail}")
            .Append($"{done} {File}：{Bytes:N0} 字节，{Documents:N0} 份文书、{Attachments:N0} 个附件、{Templates:N0} 个模板、{Keys:N0} 个密钥；{(ok ? "核验无误。" : "核验有上列不符，请查明。")}"));
}
