using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>Where the claims of an instrument are shown and put into batches.</summary>
/// <param name="Address">Of the page.</param>
/// <param name="ExportWord">Of its register on the command line.</param>
/// <param name="WhenListed">What an empty list says.</param>
internal sealed record InstrumentPage(string Address, string ExportWord, string WhenListed)
{
    private static readonly Dictionary<Instrument, InstrumentPage> Pages = new()
    {
        [Instrument.ProjectSubsidy] = new("/subsidies", "subsidies", "协议签订后列出；分期的，以后各期在中期检查、结题和考核后列出。"),
        [Instrument.LivingAllowance] = new("/allowances", "allowances", "服务满一个月的次日所在月份起列出。"),
        [Instrument.Prize] = new("/prizes/claims", "prizes", "年度评选核定后列出。"),
        [Instrument.Commercialisation] = new("/commercialisation/claims", "commercialisation", "转化申请核定后列出。"),
    };

    /// <summary>Narrowed to what the bank sent back.</summary>
    public string Returned => $"{Address}?arrears=returned";

    public static InstrumentPage Of(Instrument instrument) => Pages[instrument];
}
