using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>Gathers what several lists say of one institution, so that it has all its grounds under one name.</summary>
internal sealed class InstitutionMerger
{
    private readonly Dictionary<string, Gathered> _byName = [];

    /// <summary>Without an institution where two claim the alias: then it names neither.</summary>
    private readonly Dictionary<string, (Gathered? Institution, string? Source)> _byAlias = [];

    private readonly List<Gathered> _inOrder = [];

    public Gathered? Find(string name)
    {
        var folded = InstitutionName.Fold(name);
        return _byName.GetValueOrDefault(folded) ?? _byAlias.GetValueOrDefault(folded).Institution;
    }

    /// <summary>The institution of this name, new where no list before named it.</summary>
    public Gathered Of(string name)
    {
        if (Find(name) is { } known)
        {
            return known;
        }

        var gathered = new Gathered(name);
        _inOrder.Add(gathered);
        _byName.Add(InstitutionName.Fold(name), gathered);
        return gathered;
    }

    /// <summary>The institution of a cell that may print several of its names; the others become aliases.</summary>
    public Gathered OfCompound(string printed)
    {
        if (Find(printed) is { } known)
        {
            return known;
        }

        var parts = CompoundName.Parts(printed);
        var gathered = Of(parts[0]);
        foreach (var alias in parts.Skip(1).Append(printed))
        {
            AddAlias(alias, gathered);
        }

        return gathered;
    }

    /// <param name="source">Who says that both names are one; null where the list itself prints both.</param>
    public void AddAlias(string alias, Gathered institution, string? source = null)
    {
        var folded = InstitutionName.Fold(alias);
        if (!_byName.ContainsKey(folded) && !_byAlias.TryAdd(folded, (institution, source)) && _byAlias[folded].Institution != institution)
        {
            _byAlias[folded] = default;
        }
    }

    public InstitutionDirectory Build() => new(
        _inOrder.Select(gathered => gathered.Build()),
        from alias in _byAlias
        where alias.Value.Institution is not null
        select new InstitutionAlias(alias.Key, alias.Value.Institution!.Name, alias.Value.Source));

    /// <summary>One institution while the lists are read.</summary>
    internal sealed class Gathered(string name)
    {
        private readonly List<InstitutionGround> _grounds = [];
        private readonly List<string> _remarks = [];
        private IReadOnlyList<string> _disciplines = [];

        public string Name => name;

        /// <summary>A list may name an institution twice, by its old name and its new; the ground is still one.</summary>
        public void AddGround(InstitutionKind kind, string evidence)
        {
            var ground = new InstitutionGround(kind, evidence);
            if (!_grounds.Contains(ground))
            {
                _grounds.Add(ground);
            }
        }

        /// <summary>Once, however many lists say it.</summary>
        public void AddRemark(string remark)
        {
            if (!_remarks.Contains(remark))
            {
                _remarks.Add(remark);
            }
        }

        public void SetDisciplines(IReadOnlyList<string> disciplines) => _disciplines = disciplines;

        public ListedInstitution Build() =>
            new(name, [.. _grounds], _disciplines, _remarks.Count == 0 ? null : string.Join("；", _remarks));
    }
}
