using System.CommandLine;
using Changping.Admin.Features.Experts.Erasing;
using Changping.Admin.Office;
using Changping.Domain.Experts;

namespace Changping.Admin.CommandLine;

/// <summary>retain [--commit] [--json]: who was recommended, never hired, and is kept no longer; --commit deletes them.</summary>
internal static class RetainVerb
{
    public static Command Build(Shell shell)
    {
        var commit = new Option<bool>("--commit") { Description = "删除列出的人和资料；不带时只列出" };
        var verb = new Command("retain", "列出推荐后从未聘用、保存期满的专家，带 --commit 时删除并留下记录；平时在“到期删除”页由两人办理") { commit };
        verb.SetAction(parsed => shell.AskAsync(parsed, async services =>
        {
            var view = await services.GetRequiredService<ListErasures>().RunAsync(Actor.CommandLine, default);
            var done = new List<Erasure>();
            while (parsed.GetValue(commit) && await services.GetRequiredService<EraseDue>().RunAsync(Actor.CommandLine, default) is { } erasure)
            {
                done.Add(erasure);
            }

            shell.Answer(parsed,
                new
                {
                    years = view.Years,
                    people = view.Due.Select(person => new { number = person.Number, lastOn = person.LastOn, keptUntil = person.Until }),
                    imports = view.Imports,
                    all = view.All,
                    committed = done.Count > 0,
                    records = done.Select(erasure => erasure.Number),
                },
                () => string.Join(Environment.NewLine, Lines(view, done)));
            return Shell.Done;
        }));
        return verb;
    }

    private static IEnumerable<string> Lines(ErasuresView view, List<Erasure> done)
    {
        foreach (var person in view.Due)
        {
            yield return $"{person.Number}　最后办理 {person.LastOn:yyyy-MM-dd}，保存至 {person.Until:yyyy-MM-dd}";
        }

        yield return (view.All, view.Imports) == (0, 0) ? $"没有保存期满（{view.Years} 年）的未聘专家。"
            : $"{view.All} 人、{view.Imports} 份导入原件保存期满（{view.Years} 年，{RetentionPeriod.Ground}）。";
        if (done.Count > 0)
        {
            yield return $"已删除，记录 {string.Join("、", done.Select(erasure => erasure.Number))}。删除前的备份仍含这些资料，请按备份的保存期一并淘汰。";
        }
        else if (view.All > 0 || view.Imports > 0)
        {
            yield return "没有删除；带 --commit 再执行一次即删除，或在“到期删除”页由两人办理。";
        }
    }
}
