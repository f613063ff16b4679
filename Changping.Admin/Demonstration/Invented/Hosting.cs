namespace Changping.Admin.Demonstration.Invented;

/// <summary>Which company hosts which project: of the topic's industry, each once as long as there are enough.</summary>
internal sealed class Hosting
{
    private readonly Dictionary<int, Company> _hosts = [];
    private readonly Dictionary<int, string> _titles = [];

    public Hosting(IReadOnlyList<Nominee> experts)
    {
        var taken = new Dictionary<string, int>();
        var topics = new Dictionary<Topic, int>();
        foreach (var venture in Venture.All)
        {
            var topic = experts[venture.Expert].Topic;
            var companies = Companies.All.Where(company => company.Industry == topic.Industry).ToList();
            var turn = taken[topic.Industry] = taken.GetValueOrDefault(topic.Industry, -1) + 1;
            var repeat = topics[topic] = topics.GetValueOrDefault(topic, -1) + 1;
            _hosts[venture.Number] = companies[turn % companies.Count];
            _titles[venture.Number] = (repeat % 2 == 0 ? topic.First : topic.Second) + (repeat < 2 ? "" : $"（{"二三四五"[repeat / 2 - 1]}期）");
        }
    }

    public Company this[Venture venture] => _hosts[venture.Number];

    public string Title(Venture venture) => _titles[venture.Number];

    public bool IsHost(Company company) => _hosts.ContainsValue(company);

    /// <summary>
    /// The host of one project never told its bank, and cannot be subsidised until it does. Nor did some companies that host nobody.
    /// </summary>
    public bool HasAccount(Company company) => IsHost(company)
        ? !Venture.All.Any(venture => venture.Expert == WithoutAccount && _hosts[venture.Number] == company)
        : company.Index % 7 != 5;

    /// <summary>The expert of a signed project whose company has no account.</summary>
    public const int WithoutAccount = 22;

    /// <summary>The expert of a signed project whose company's changed account waits for a second person.</summary>
    public const int ChangeWaits = 54;

    /// <summary>The expert of a project whose company's account was changed and confirmed.</summary>
    public const int ChangeConfirmed = 93;
}
