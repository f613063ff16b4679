using Changping.Admin.Files;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>Makes the domain's version of a policy file: which key is which parameter, and in which unit.</summary>
internal static class PolicyVersionReader
{
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
            SubsidyRounding = file.SubsidySteps.Contains(SubsidyStep.RoundDown) ? parameters.Unit("subsidyRounding") : null,
            MinimumDegree = parameters.Degree("minimumDegree"),
            MinimumTitleLevel = parameters.Title("minimumTitleLevel"),
            MinimumExperience = parameters.Count("minimumExperience", "年"),
            RelaxationGroundsNeeded = parameters.Count("relaxationGroundsNeeded", "项"),
            SubsidyRate = parameters.Rate("subsidyRate"),
            SubsidyCapNaturalSciences = parameters.Amount("subsidyCapNaturalSciences", "元/项目"),
            SubsidyCapHumanities = parameters.Amount("subsidyCapHumanities", "元/项目"),
            AllowancePerMonth = parameters.Amount("allowancePerMonth", "元/月"),
            FirstPrize = parameters.Amount("firstPrize", "元/项目"),
            SecondPrize = parameters.Amount("secondPrize", "元/项目"),
            ThirdPrize = parameters.Amount("thirdPrize", "元/项目"),
            CommercialisationRate = parameters.Rate("commercialisationRate"),
            CommercialisationCap = parameters.Amount("commercialisationCap", "元/项目"),
            SubsidisedProjectsPerServicePeriod = parameters.Count("subsidisedProjectsPerServicePeriod", "个"),
            VicePresidentsPerProject = parameters.Count("vicePresidentsPerProject", "人"),
            ServiceYears = parameters.Count("serviceYears", "年"),
            AllowanceDuringExtension = parameters.YesOrNo("allowanceDuringExtension"),
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
                if (!keys.Add(key) || (clause.NotComputable is null && !Domain.Policy.Clauses.All.Contains(key)))
                {
                    throw new DataFileException(path, $"$.clauses[{index}].keys", $"条款键 {key} 重复，或没有规则使用它");
                }
            }

            texts.Add(new ClauseText(clause.Number, [.. clause.Keys.Select(name => new ClauseKey(name))], clause.Summary, clause.NotComputable));
        }

        return Domain.Policy.Clauses.All.Where(key => !keys.Contains(key)).ToList() is [var missing, ..]
            ? throw new DataFileException(path, "$.clauses", $"缺少条款键 {missing}；没有该条款的版本须先有不适用它的程序")
            : texts;
    }
}
