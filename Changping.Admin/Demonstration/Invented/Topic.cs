using Changping.Domain.Policy;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>What an expert works on and what a company wants of it.</summary>
/// <param name="Industry">所属产业 of the companies that want it.</param>
/// <param name="Stem">Of the department: 化学工程 becomes 化学工程学院 or 化学工程研究室.</param>
/// <param name="Discipline">一级学科.</param>
/// <param name="Problem">可解决的技术问题.</param>
/// <param name="First">Name of a cooperation project.</param>
/// <param name="Second">Name of another.</param>
internal sealed record Topic(string Industry, string Stem, string Discipline, string Direction, string Problem, string First, string Second)
{
    public ProjectField Field => Industry == Topics.Services ? ProjectField.HumanitiesAndSocialSciences : ProjectField.NaturalSciences;
}

internal static partial class Topics
{
    public const string Medicine = "医药健康";
    public const string Energy = "先进能源";
    public const string Manufacturing = "先进制造";
    public const string Information = "新一代信息技术";
    public const string Beauty = "美丽健康";
    public const string Farming = "现代农业";
    public const string Services = "科技服务";
}
