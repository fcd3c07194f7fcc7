"""Counts the words of place names and writes src/CccdSdk/Scanning/PlaceWords.cs.

Usage: make.py WARDS.csv DISTRICTS.csv NEW_WARDS.csv PlaceWords.cs
The three files are data/raw/danhmuchanhchinh.gso.gov.vn_ward_2025-07-18.csv, ..._district_2025-07-18.csv and
sapnhap.bando.com.vn_ward_2025-07-17.csv of https://github.com/tranngocminhhieu/vietnamadminunits (MIT).
"""
import sys
import csv,unicodedata,re,collections,math
P=re.compile(r'^(Phường|Xã|Thị trấn|Thành phố|Thị xã|Quận|Huyện|Tỉnh|Đặc khu)\s+')
ward=list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig')))
new=list(csv.DictReader(open(sys.argv[3],encoding='utf-8-sig')))
uni=collections.Counter(); bi=collections.Counter(); names=collections.Counter()
def add(n,w=1):
    n=unicodedata.normalize('NFC',P.sub('',n).strip()); names[n]+=w
    ws=re.findall(r"[^\W\d_]+",n)
    for x in ws: uni[x]+=w
    for a,b in zip(ws,ws[1:]): bi[a+' '+b]+=w
for r in ward:
    add(r['Tên'])
    add(r['Quận Huyện']); add(r['Tỉnh / Thành Phố'])
for r in new: add(r['tenhc'])
low=collections.Counter()
for k,v in uni.items(): low[k.lower()]+=v
lowbi=collections.Counter()
for k,v in bi.items(): lowbi[k.lower()]+=v
def buckets(c,minimum):
    b=collections.defaultdict(list)
    for k,v in c.items():
        if v>=minimum: b[int(math.log2(v))].append(k)
    return b
out=[]
out.append('''namespace CccdSdk.Scanning;

/// <summary>How often words, and pairs of words, occur in the names of communes, districts and provinces. It orders candidates.</summary>
/// <remarks>
/// <para>Counted over 10,035 communes before 1 July 2025, each with its district and province, and 3,321 after it. Source of the names:
/// danhmuchanhchinh.gso.gov.vn and sapnhap.bando.com.vn as collected in tranngocminhhieu/vietnamadminunits (780c279, 2025-08-27; MIT
/// licence, copyright (c) 2025 Tran Ngoc Minh Hieu). Only these counts were taken, made by <c>tests/Corpus/places/make.py</c>.</para>
/// <para>One line for each power of two, beginning with it; the words of a pair are joined by a hyphen.</para>
/// </remarks>
internal static class PlaceWords
{
''')
def emit(name,doc,b,sep):
    out.append(f'    /// <summary>{doc}</summary>\n    public static ReadOnlySpan<byte> {name} => """\n')
    for k in sorted(b,reverse=True):
        ws=sorted(w.replace(' ','-') for w in b[k])
        line=f'{k}'
        for w in ws:
            if len(line)+1+len(w)>118:
                out.append('        '+line+'\n'); line=f'{k}'
            line+=' '+w
        out.append('        '+line+'\n')
    out.append('        """u8;\n')
emit('Single','Words.',buckets(low,1),' ')
out.append('\n')
emit('Pairs','Pairs of words that occur three times or more.',buckets(lowbi,3),'-')
out.append('}\n')
open(sys.argv[4],'w').write(''.join(out))
