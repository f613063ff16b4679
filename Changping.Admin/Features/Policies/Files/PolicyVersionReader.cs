using Changping.Admin.Files;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>Makes the domain's version of a policy file: its clauses and its parameters, each checked.</summary>
internal static class PolicyVersionReader
{
    private static readonly IReadOnlyList<ParameterKey> Known = [.. Frame.All, .. Instrument.All.SelectMany(instrument => instrument.Parameters)];

    /// <summary>A kind of money may bring a clause of its own.</summary>
    private static readonly IReadOnlyList<ClauseKey> Cited = [.. Domain.Policy.Clauses.All.Union(Instrument.All.Select(instrument => instrument.Clause))];

    /// <param name="issuedOn">Null while unknown: its values then answer for any day, provisionally.</param>
    /// <exception cref="DataFileException">A parameter is missing, unknown, of another unit, or cites a clause that is not there.</exception>
    public static PolicyVersion Build(string path, PolicyFile file, DateOnly? issuedOn)
    {
        var clauses = Clauses(path, file);
        var cited = clauses.SelectMany(text => text.Keys.Select(key => (key, text.Number))).ToDictionary(
            pair => pair.key.Name, pair => new Clause(pair.key, pair.Number, file.Name));
        if (!cited.ContainsKey(file.ValidYears.Clause) || file.ValidYears.Value <= 0)
        {
            throw new DataFileException(path, "$.validYears", "有效期应为正整数，且其条款须在条款表中");
        }

        if (file.SubsidySteps.Count == 0 || file.SubsidySteps.Distinct().Count() != file.SubsidySteps.Count)
        {
            throw new DataFileException(path, "$.subsidySteps", "补贴测算步骤至少有一步，且不得重复");
        }

        var parameters = new PolicyFileParameters(path, file.Parameters, cited, issuedOn ?? DateOnly.MinValue);
        var version = new PolicyVersion
        {
            Name = file.Name,
            Title = file.Title,
            IssuedOn = issuedOn,
            ValidYears = file.ValidYears.Value,
            Clauses = clauses,
            SubsidySteps = file.SubsidySteps,
            Parameters = Known.Where(key => key != ProjectSubsidy.Rounding || file.SubsidySteps.Contains(SubsidyStep.RoundDown))
                .ToDictionary(key => key, parameters.Take),
        };
        parameters.EnsureAllTaken();
        return version;
    }

    private static List<ClauseText> Clauses(string path, PolicyFile file)
    {
        var (numbers, keys) = (new HashSet<string>(), new HashSet<ClauseKey>());
        var texts = new List<ClauseText>();
        foreach (var (index, clause) in file.Clauses.Index())
        {
            if (clause is not { Keys.Count: > 0, Number.Length: > 0, Summary.Length: > 0, NotComputable: null or { Length: > 0 } })
            {
                throw new DataFileException(path, $"$.clauses[{index}]", "条款须有键，条款号、摘要和不可计算的原因不得为空文字");
            }

            if (!numbers.Add(clause.Number))
            {
                throw new DataFileException(path, $"$.clauses[{index}].number", $"条款 {clause.Number} 重复");
            }

            foreach (var key in clause.Keys.Select(name => new ClauseKey(name)))
            {
                if (!keys.Add(key) || (clause.NotComputable is null && !Cited.Contains(key)))
                {
                    throw new DataFileException(path, $"$.clauses[{index}].keys", $"条款键 {key} 重复，或没有规则使用它");
                }
            }

            texts.Add(new ClauseText(clause.Number, [.. clause.Keys.Select(name => new ClauseKey(name))], clause.Summary, clause.NotComputable));
        }

        return Cited.Where(key => !keys.Contains(key)).ToList() is [var missing, ..]
            ? throw new DataFileException(path, "$.clauses", $"缺少条款键 {missing}；没有该条款的版本须先有不适用它的程序")
            : texts;
    }
}
