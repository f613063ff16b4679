using System.CommandLine;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Office;

namespace Changping.Admin.CommandLine;

/// <summary>verify [--json]: audit chain, database and money; exit status 1 where a check fails.</summary>
internal static class VerifyVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("verify", "核验操作日志链、数据库和资金的各项恒等关系");
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var checks = await services.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default);
            return Answer(shell, parsed, checks);
        }));
        return verb;
    }

    /// <summary>Each check with what it found.</summary>
    public static int Answer(Shell shell, ParseResult parsed, IReadOnlyList<CheckResult> checks)
    {
        var ok = checks.All(check => check.Ok);
        shell.Answer(parsed,
            new { ok, checks = checks.Select(check => new { name = check.Name, ok = check.Ok, detail = check.Detail }) },
            () => string.Join(Environment.NewLine, checks.Select(check => $"{(check.Ok ? "✓" : "✗")} {check.Title}：{check.Detail}")));
        return ok ? Shell.Done : Shell.Refused;
    }
}
