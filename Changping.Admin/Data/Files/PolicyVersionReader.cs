using Changping.Domain.Policy;

namespace Changping.Admin.Data.Files;

/// <summary>Makes the domain's version of a policy file: which key is which parameter, and in which unit.</summary>
internal static class PolicyVersionReader
{
    /// <param name="issuedOn">Null while unknown: its values then answer for any day, provisionally.</param>
    /// <exception cref="DataFileException">A parameter is missing, unknown, of another unit, or cites a clause that is not there.</exception>
    public static PolicyVersion Build(string path, PolicyFile file, DateOnly? issuedOn)
    {
        var clauses = Clauses(path, file);
        if (!clauses.Contains(file.ValidYears.Clause) || file.ValidYears.Value <= 0)
        {
            throw new DataFileException(path, "$.validYears", "有效期应为正整数，且其条款须在条款表中");
        }

        var parameters = new PolicyFileParameters(path, file.Parameters, clauses, issuedOn ?? DateOnly.MinValue);
        var version = new PolicyVersion
        {
            Name = file.Name,
            Title = file.Title,
            IssuedOn = issuedOn,
            ValidYears = file.ValidYears.Value,
            Clauses = [.. file.Clauses.Select(clause => new ClauseText(new Clause(clause.Number), clause.Summary, clause.NotComputable))],
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

    private static HashSet<string> Clauses(string path, PolicyFile file)
    {
        var numbers = new HashSet<string>();
        foreach (var (index, clause) in file.Clauses.Index())
        {
            if (clause is not { Number.Length: > 0, Summary.Length: > 0, NotComputable: null or { Length: > 0 } })
            {
                throw new DataFileException(path, $"$.clauses[{index}]", "条款号、摘要和不可计算的原因不得为空文字");
            }

            if (!numbers.Add(clause.Number))
            {
                throw new DataFileException(path, $"$.clauses[{index}].number", $"条款 {clause.Number} 重复");
            }
        }

        return numbers;
    }
}
