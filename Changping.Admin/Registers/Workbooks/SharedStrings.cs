using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>The table of texts that cells refer to by number.</summary>
internal sealed class SharedStrings
{
    public static readonly SharedStrings None = new();

    private readonly List<string> _texts = [];

    /// <exception cref="WorkbookRefusedException">No such text.</exception>
    public string this[int index] => (uint)index < (uint)_texts.Count ? _texts[index] : throw WorkbookRefusedException.Damaged();

    public static SharedStrings Read(XmlReader table, WorkbookLimits limits)
    {
        var strings = new SharedStrings();
        var collector = new TextCollector();
        string item = table.NameTable.Add("si"), text = table.NameTable.Add("t"), phonetic = table.NameTable.Add("rPh");
        var (collecting, sounding) = (false, false);
        long characters = 0;
        while (table.Read())
        {
            switch (table.NodeType)
            {
                case XmlNodeType.Element when (object)table.LocalName == text:
                    collecting = !sounding && !table.IsEmptyElement;
                    break;
                case XmlNodeType.Element when (object)table.LocalName == phonetic:
                    sounding = !table.IsEmptyElement;
                    break;
                case XmlNodeType.Element when (object)table.LocalName == item:
                    collector.Clear();
                    if (table.IsEmptyElement)
                    {
                        strings._texts.Add("");
                    }

                    break;
                case XmlNodeType.EndElement when (object)table.LocalName == text:
                    collecting = false;
                    break;
                case XmlNodeType.EndElement when (object)table.LocalName == phonetic:
                    sounding = false;
                    break;
                case XmlNodeType.EndElement when (object)table.LocalName == item:
                    strings._texts.Add(collector.ToString());
                    characters += collector.Length;
                    Check(strings._texts.Count, characters, limits);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when collecting:
                    collector.Append(table);
                    break;
            }
        }

        return strings;
    }

    private static void Check(int count, long characters, WorkbookLimits limits)
    {
        if (count > limits.SharedStrings || characters > limits.SharedCharacters)
        {
            throw new WorkbookRefusedException("too-large", "文件中的文字过多，请拆分后上传。");
        }
    }
}
