namespace Changping.Admin.Store;

/// <summary>What the office issues on paper.</summary>
public enum DocumentKind
{
    /// <summary>三（三）: between company, recommending institution and expert.</summary>
    Agreement,

    /// <summary>三（三）: the district's letter of appointment.</summary>
    DistrictLetter,

    /// <summary>三（三）: the company's letter of appointment.</summary>
    CompanyLetter,

    /// <summary>三（三）: to 区人才工作领导小组办公室, after the review.</summary>
    FilingLetter,

    /// <summary>三（三）: of one round of the review.</summary>
    ReviewMinutes,

    /// <summary>三（四）: after the service period.</summary>
    TenureEvaluation,
}

public static class DocumentKinds
{
    public static string ChineseName(this DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => "三方合作协议",
        DocumentKind.DistrictLetter => "昌平区聘书",
        DocumentKind.CompanyLetter => "企业任职聘书",
        DocumentKind.FilingLetter => "备案函",
        DocumentKind.ReviewMinutes => "评审会议纪要",
        DocumentKind.TenureEvaluation => "任职评价意见",
    };

    /// <summary>Of its number, such as 2026-聘书-001.</summary>
    public static string NumberWord(this DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => "协议",
        DocumentKind.DistrictLetter => "聘书",
        DocumentKind.CompanyLetter => "企聘",
        DocumentKind.FilingLetter => "备函",
        DocumentKind.ReviewMinutes => "纪要",
        DocumentKind.TenureEvaluation => "评价",
    };
}
