using Changping.Domain.Common;
using Changping.Domain.Experts;

namespace Changping.Domain.Eligibility;

/// <summary>二（二）1: what degree and what title the form says are held, in its own words and as the tables read them.</summary>
internal sealed class Qualification(Credentials expert, DegreeTable degrees, TitleTable titles)
{
    private readonly DegreeReading _degree = expert.Degree is { } words ? degrees.Read(words) : new DegreeReading(null, []);

    /// <summary>Null: not filled in, or the words do not tell.</summary>
    public AcademicDegree? Degree => _degree.Degree;

    /// <summary>Null: not filled in, or no table knows it.</summary>
    public TitleLevel? Level { get; } = expert.Title is { } title ? titles.LevelOf(title) : null;

    public bool AwaitsTitle => expert.Title is not null && Level is null;

    public string Evidence => $"{DegreeFact}；{TitleFact}";

    private string DegreeFact
    {
        get
        {
            var doubts = string.Join("；", _degree.Doubtful.Select(form => form.Form == expert.Degree ? form.Note : $"“{form.Form}”：{form.Note}"));
            return (expert.Degree, Degree, doubts) switch
            {
                (null, _, _) => "学位未填",
                ({ } words, { } known, "") when words == known.ChineseName() => $"学位{words}",
                ({ } words, { } known, "") => $"学位“{words}”（{known.ChineseName()}）",
                ({ } words, { } known, _) => $"学位“{words}”（{known.ChineseName()}；{doubts}）",
                ({ } words, null, "") => $"学位“{words}”不在学位表",
                ({ } words, null, _) => $"学位“{words}”不能认定（{doubts}）",
            };
        }
    }

    private string TitleFact => (expert.Title, Level) switch
    {
        (null, _) => "职称未填",
        ({ } written, { } known) => $"{written}（{known.ChineseName()}）",
        ({ } written, null) => $"职称“{written}”不在职称表",
    };

    /// <summary>What is to be told before it can be judged; null where both are known.</summary>
    public string? Open()
    {
        var missing = string.Join("、", new[] { expert.Degree is null ? "学位" : null, expert.Title is null ? "职称" : null }.Where(name => name is not null));
        string?[] steps =
        [
            missing.Length > 0 ? $"补填{missing}并附证书" : null,
            expert.Degree is not null && Degree is null ? "按学位证书改填学位的规范写法（如 工学博士）并附证书" : null,
            AwaitsTitle ? "职称由区人力社保局核定层级，或按职称证书填写规范名称" : null,
        ];
        return steps.Any(step => step is not null) ? string.Join("；", steps.Where(step => step is not null)) : null;
    }
}
