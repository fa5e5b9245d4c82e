namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// The problems of the demo workspace's fictional customers. Each has what it is for in the end, the three whys, customers' words, what the
/// judgement rests on, a way without building, reasons for each decision, and the titles under which it came in.
/// </summary>
public sealed record DemoProblem
{
    /// <summary>The product module's name.</summary>
    public required string Module { get; init; }

    /// <summary>The feature's name.</summary>
    public required string Feature { get; init; }

    /// <summary>The priority class, as the database's word.</summary>
    public required string PriorityClass { get; init; }

    /// <summary>The kind, as the database's word.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is good for in the end.</summary>
    public required string EndGoal { get; init; }

    /// <summary>The three whys.</summary>
    public required IReadOnlyList<string> Whys { get; init; }

    /// <summary>Customers' own words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What the judgement rests on.</summary>
    public required string Evidence { get; init; }

    /// <summary>The judgement.</summary>
    public required string Judgement { get; init; }

    /// <summary>A way without building anything.</summary>
    public required string Method { get; init; }

    /// <summary>Reasons of decisions, by verdict.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>The titles under which it came in.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoProblem> All { get; } = [.. Text.Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static DemoProblem Parse(string part)
    {
        var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var head = lines[0].Split(" | ");
        return new DemoProblem
        {
            Module = head[0], Feature = head[1], PriorityClass = head[2], Kind = head[3],
            EndGoal = One("目的"), Whys = One("为何").Split(" > "), Words = [.. Many("原话")], Evidence = One("依据"), Judgement = One("判断"), Method = One("办法"),
            Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["accept"] = One("接受"), ["later"] = One("暂缓"), ["reject"] = One("驳回") },
            Titles = [.. Many("*")],
        };

        IEnumerable<string> Many(string name) => lines.Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);
        string One(string name) => Many(name).Single();
    }

    private static string Text => """
        == 移动端 | 离线工单 | blocksUse | essential
        目的 当天完工，当天可开票
        为何 离线也能签字 > 补单占工程师每天 40 分钟 > 晚一天签收，就晚一天开票
        原话 地下机房没信号，师傅修好了签不了字，只能先拍照，回办公室再补单，一天要补七八张。
        原话 我们在山里的基站，半天没有网，工单打不开等于白跑。
        原话 地下三层一点开工单就转圈，客户在旁边看着，很尴尬。
        依据 7 家近 90 天 4,312 张工单的签收时间
        判断 23% 的工单次日才签收，平均晚开票 1.6 天
        办法 缓存签字图再上传，示例设备试用一周，仍有 9% 丢失
        接受 先做签字与三张照片的离线缓存，赶上最近的续约；整单离线另议
        暂缓 等离线存储方案选型完成再排
        驳回 现有缓存已覆盖主要场景，多出的情形一年不到十次
        * 断网时工程师仍能签收与拍照
        * 离线查看备件图纸
        * 弱网下照片自动重传
        * 离线填写检查表，联网后合并
        * 无信号时仍能查看当天工单
        * 离线改备件数量，回到网络再扣库存
        * 断网期间的工时能自动补记
        * 地下车库里打开工单不再白屏
        * 离线收款码先出示、后入账

        == 派工调度 | 地图与路程 | winsDeals | corePositioning
        目的 同样的人一天多跑一单
        为何 想看到工程师在哪 > 派单靠打电话问位置 > 少跑冤枉路，一天多完成一单
        原话 竞品的调度员屏幕上一眼就看见谁最近，我们还在群里喊“谁在浦东”。
        原话 派出去才发现他刚从那边回来，来回四十公里。
        依据 5 家竞标记录，其中 3 家把实时位置列为必选项
        判断 有地图派单的方案平均路程少 18%，我们在这一项失分
        办法 先用企业微信共享位置，调度员人工比对
        接受 核心定位内的能力，先做位置与预计到达
        暂缓 地图服务商的价格下月才定
        驳回 同城单量不足，收益低于地图费用
        * 派单时看见工程师位置与路程
        * 竞品有路线规划而我们没有
        * 按预计到达时间而不是直线距离推荐人选
        * 调度地图显示各仓备件余量
        * 多点上门自动排出先后顺序
        * 堵车时提醒调度员改派
        * 跨城任务自动合并同一天的上门
        * 工程师轨迹可回放，便于核对里程补贴
        * 派单地图支持室内楼层

        == 备件库存 | 跨仓调拨 | blocksUse | essential
        目的 上门时手里就有备件
        为何 想在仓库之间借件 > 件在隔壁仓却没人知道 > 缺件返工会让客户停机
        原话 隔壁仓就有这个阀，我们却让客户等了三天从总部寄。
        原话 调拨靠打电话，月底对账谁也说不清件去了哪里。
        依据 4 家近半年 612 次缺件返工，其中 41% 当时其他仓有货
        判断 打通跨仓调拨可让缺件返工减少约四成
        办法 每天导出各仓库存，群里人工协调
        接受 调拨与两级审批先行，运费分摊后做
        暂缓 仓库编码规则统一之后再做
        驳回 该客户只有一个仓，用领料单即可
        * 备件跨仓调拨并留审批记录
        * 缺件时自动提示最近有货的仓库
        * 调拨在途数量计入可用库存
        * 调拨单可以部分收货
        * 借件到期未还自动提醒
        * 车载备件箱作为一个仓参与调拨
        * 旧件返厂与新件调拨在同一张单上
        * 调拨费用按区域分摊

        == 合同计费 | 续签 | money | corePositioning
        目的 到期前谈妥，不因漏签停服
        为何 想自动出续签报价 > 销售常在到期后才想起 > 停服一周就可能丢掉客户
        原话 去年有两份合同过期一个月才发现，客户问我们是不是不想做了。
        原话 续签报价要翻三年的邮件找上次的折扣。
        依据 近 12 个月 96 份到期合同，19 份在到期后才发出报价
        判断 提前 60 天自动出价可把漏签降到 2% 以内
        办法 每月导出到期清单，由客户成功逐个提醒
        接受 接受，依赖合同模型调整，放到下一版本
        暂缓 合同模型调整中，十月再议
        驳回 该客户合同逐单谈判，自动报价不适用
        * 到期前自动生成续签报价
        * 续签时带出上期折扣与赠送
        * 一份主合同下多台设备分别到期
        * 自动续约条款到期前通知客户
        * 续签谈判进展可在客户页看到
        * 涨价幅度超过约定时拦截报价
        * 续约率按合同金额加权统计
        * 合同到期日支持按日历与按工时两种

        == 保养计划 | 触发条件 | winsDeals | corePositioning
        目的 该保养时保养，不早也不晚
        为何 想按运行小时触发 > 按日期会多跑也会漏 > 过早浪费人工，过晚客户停机
        原话 我们的机组忙季一天跑二十小时，按月保养根本来不及。
        原话 竞品能接小时表，我们只能填日期。
        依据 3 家设备运行日志与保养记录对照
        判断 按小时触发可少做 22% 的保养，同时停机减少
        办法 每周人工抄表后手动调整计划日期
        接受 先支持手工录入小时数触发，接口自动采集后做
        暂缓 等物联接口试点结果
        驳回 该机型无小时表
        * 保养按运行小时而非日期触发
        * 保养计划可按季节系数伸缩
        * 连续两次推迟保养时升级提醒
        * 触发条件支持小时、次数、日期任一先到
        * 保养窗口避开客户生产高峰
        * 换件后自动重新起算周期
        * 设备停用期间暂停保养计划
        * 一次上门合并多台设备的保养

        == 客户门户 | 预约改期 | winsDeals | corePositioning
        目的 客户不打电话也能定下时间
        为何 想自己改上门时间 > 热线占线，改期要打三次 > 白跑一趟双方都损失
        原话 客户临时开会，师傅已经在路上了，谁都联系不上。
        原话 别家发个链接就能改时间，我们还要打热线。
        依据 2 个月热线录音抽样 400 通
        判断 31% 的来电只为改时间，每通平均 4 分钟
        办法 短信里写明改期电话直拨调度员
        接受 先做 24 小时前自助改期
        暂缓 短信通道切换完成后再上
        驳回 该客户要求所有变更走邮件留底
        * 客户在门户自行改约上门时间
        * 上门前一小时发送工程师到达链接
        * 改期后自动释放工程师时段
        * 预约时段按技能与区域给出
        * 客户可指定熟悉现场的工程师
        * 无法上门时一键改为远程指导
        * 预约确认支持英文短信
        * 节假日预约规则可由客户自己设置

        == 合同计费 | 发票 | money | essential
        目的 开出去的票不被退回
        为何 想自动核对抬头 > 抬头错一个字就退票 > 退票一次回款晚两周
        原话 上个月退了十一张票，都是公司改名没同步。
        原话 财务每张票要对三个系统，月底加班到十点。
        依据 3 家 ¥152 万应收中 17% 因退票延迟
        判断 开票前提示不一致可减少八成退票
        办法 每月由财务导出客户主数据人工比对
        接受 先提示，不拦截
        暂缓 等电子发票接口升级
        驳回 该客户由总部统一开票
        * 发票抬头与合同主体自动核对
        * 按工单明细合并开票
        * 红字发票与原工单自动关联
        * 预付款按月摊销开票
        * 开票申请可在手机上审批
        * 客户税号变更时提示未开票工单
        * 发票附件自动带上签收单
        * 多法人主体分别开票

        == 设备档案 | 服务历史 | efficiency | essential
        目的 一次上门就修好
        为何 想查到全部服务历史 > 换了人就不知道上次修了什么 > 重复报修让客户不再信任
        原话 师傅每次都重新问一遍，客户说你们没有病历吗。
        原话 按序列号查不到三年前的维修，只能翻纸单。
        依据 6 家近一年 2,870 次重复报修
        判断 其中 38% 若能看到历史可一次修好
        办法 工程师出发前由调度员截图历史工单
        接受 按序列号汇总，先不含纸质单据
        暂缓 旧系统数据清洗后再做
        驳回 已有“设备时间线”可满足，已发操作说明
        * 按序列号查询全部服务历史
        * 设备换址后历史跟随设备
        * 同型号常见故障在工单里提示
        * 服务历史可按故障码筛选
        * 历史照片与当次照片左右对照
        * 设备转卖后隐藏原客户信息
        * 设备照片自动归入同一档案
        * 设备父子关系与总成履历

        == 合同计费 | 费用预算 | money | corePositioning
        目的 单子不做成亏本
        为何 想在超预算时拦住 > 月底才发现单子亏了 > 维保合同的毛利被吃掉
        原话 一台电梯一年修了八万，合同才收六万，没人提醒过。
        原话 加班费、差旅费都在别的表里，做完才知道亏。
        依据 4 家近一年 210 份全包合同的成本
        判断 14% 的合同实际亏损，其中三分之二可在第二次超支时止住
        办法 每周导出费用表，区域经理人工核对
        接受 先提示后拦截，阈值可按合同设置
        暂缓 费用科目统一后再做
        驳回 该客户为按次计费，不存在预算
        * 工单费用超预算时拦截并提示
        * 全包合同的毛利按设备显示
        * 差旅费按里程自动计入工单
        * 加班工时按地区标准计价
        * 备件按移动加权成本计入工单
        * 单台设备年度费用超合同额时预警
        * 外包费用与自有人工分开核算
        * 预算追加需客户在手机上确认

        == 数据接口 | 批量导入 | blocksUse | essential
        目的 新客户一周内能上线
        为何 想批量导入旧工单 > 手工录入要两个月 > 上线拖延会让项目验收延期
        原话 旧系统五万张单子，你们让我一张一张录？
        原话 导进来一半失败，也不说哪一行错。
        依据 2 家上线项目的实施日志
        判断 数据准备占上线工期的 46%
        办法 由实施同事代为整理模板后导入
        接受 先工单与设备，逐行给出失败原因
        暂缓 与新导入框架一并交付
        驳回 一次性需求，已由实施代导
        * 旧系统工单批量导入并校验
        * 导入失败的行单独下载并说明原因
        * 设备台账导入时自动去重
        * 导入前预览将新增与更新的数量
        * 支持带合并单元格的老表格
        * 历史附件按工单号批量上传
        * 导入可以整批撤销
        * 客户主数据每晚自动同步

        == 客户门户 | 登录 | blocksUse | custom
        目的 客户自己进得来
        为何 想用短信登录 > 现场人员没有邮箱 > 进不来就只能打热线
        原话 我们车间师傅没有邮箱，注册那一步就卡住了。
        原话 密码三个月一换，谁都记不住，最后都打电话。
        依据 1 家门户 320 个账号近 30 天登录记录
        判断 61% 的账号从未成功登录
        办法 由客户管理员代建账号并统一发放密码
        接受 短信验证码登录，限国内号码
        暂缓 短信实名报备通过后再上
        驳回 该客户安全制度不允许短信登录
        * 门户登录支持短信验证码
        * 微信扫码直接进入报修
        * 同一公司账号可由客户管理员自助增减
        * 门户账号与企业单点登录打通
        * 长期未登录账号自动停用并提示
        * 忘记密码可由联系人电话核验
        * 首次登录给出三步引导
        * 登录页支持客户自己的域名

        == 派工调度 | 值班表 | efficiency | custom
        目的 夜里有人接得住
        为何 想排轮换与替班 > 替班靠私下换，系统不知道 > 夜间故障派给了休假的人
        原话 半夜派给了正在休假的老李，客户等了两个小时。
        原话 值班表是张照片贴在群里，谁替谁说不清。
        依据 4 家近 60 天夜间 188 单的响应时间
        判断 派错人的单平均晚响应 74 分钟
        办法 值班表由调度员每周手工维护在备注里
        接受 轮换与替班先做，补贴核算后做
        暂缓 等考勤系统接口
        驳回 该客户夜间外包，无需排班
        * 值班表支持轮换与替班
        * 夜间单只派给当班人员
        * 连续值班超过上限时提示
        * 值班津贴按实际接单计算
        * 节假日值班可提前报名
        * 值班电话自动转接到当班人
        * 值班交接留下文字记录
        * 班次可按区域与技能分别排

        == 报表 | 月度报告 | efficiency | custom
        目的 让客户看到服务值多少钱
        为何 想按客户模板出报告 > 每月手工拼两天 > 报告晚了，付款也晚
        原话 我们每个月给物业出报告，十二家十二种格式，两个人拼三天。
        原话 客户只看一张图，你们给我三十页。
        依据 3 家月报制作工时登记
        判断 每份月报平均 3.4 小时，其中八成是搬数
        办法 提供固定模板的导出，由客户自行排版
        接受 先支持三种版式与客户标识
        暂缓 等版式编辑器
        驳回 一次性报告，已由运营代做
        * 月度服务报告按客户模板输出
        * 报告里自动给出与上月的差异
        * 报告按楼宇拆分并分别发送
        * 报告可附当月照片精选
        * 客户签收报告后自动归档
        * 报告支持中英文双语
        * 未达标的服务水平在报告中标红并说明
        * 报告定时以链接发送，不再发附件

        == 数据接口 | 财务对接 | money | custom
        目的 对账不再靠表格
        为何 想对接应收凭证 > 财务每月重录四百张 > 录错一次要查三天
        原话 每个月把你们的单子再抄进财务系统，抄错了还要背锅。
        原话 凭证号对不上，审计时翻了一个星期。
        依据 1 家近三个月对账差异清单
        判断 差异九成来自手工转录
        办法 用导出模板满足对账，每周一次
        接受 提供标准凭证接口，由客户侧开发对接
        暂缓 1 家；先用导出模板满足对账
        驳回 客户财务系统即将更换
        * 与客户财务系统对接应收凭证
        * 回款状态回写到工单
        * 按会计期间锁定工单费用
        * 暂估收入月底自动冲回
        * 成本中心随工单带入凭证
        * 对账单按客户一键生成
        * 外币回款按到账日汇率折算
        * 押金与质保金单独挂账

        == 合同计费 | 报价单 | money | custom
        目的 海外单子也能当天报价
        为何 想支持多币种 > 汇率每天手工算 > 报价后汇率变了要重报
        原话 我们给新加坡的楼宇报价，美元和新币各算一遍。
        原话 报出去三天汇率跌了，差价自己吃。
        依据 1 家近半年 57 份外币报价
        判断 平均每份重报 1.8 次
        办法 人工在备注里写明汇率与有效期
        接受 多币种与汇率锁定先做美元与新币
        暂缓 等结算模块支持外币
        驳回 金额占比不足 1%
        * 报价单支持多币种与汇率锁定
        * 报价有效期到期后自动失效
        * 报价时显示同类设备的历史成交价
        * 报价可选方案并排给客户选择
        * 折扣超过权限时转上级审批
        * 报价单附带服务水平条款
        * 客户在线确认报价后自动建合同
        * 报价单支持阶梯价与封顶价

        == 权限 | 数据范围 | efficiency | essential
        目的 看得到该看的，看不到不该看的
        为何 想按区隔离 > 大区之间能看到彼此利润 > 同级比价影响团队合作
        原话 大区经理能看到别的大区的利润，吵了好几次。
        原话 外包师傅看得到客户的合同价，客户很不高兴。
        依据 2 家权限配置与投诉记录
        判断 数据范围不足是门户停用的首要原因
        办法 先建多个账号分别授权
        接受 按组织树隔离，金额字段单独授权
        暂缓 与角色改造合并
        驳回 现有“我的区域”范围已满足
        * 大区经理只看本区工单与利润
        * 外包人员看不到合同价格
        * 客户联系人按楼宇授权
        * 导出数据需要单独授权
        * 临时授权到期自动收回
        * 敏感字段按角色打码
        * 查看过客户资料的人留有记录
        * 离职当天一键移交全部工单

        == 备件库存 | 扫码领料 | efficiency | custom
        目的 库存账与实物一致
        为何 想扫码扣减 > 领料靠手写 > 盘点差异每月两万
        原话 仓库管理员一个人对四十个师傅，写都写不过来。
        原话 月底盘点总少，谁拿的说不清。
        依据 2 家近六个月盘点差异
        判断 差异中 70% 来自未登记领料
        办法 设一块领料登记白板并每日拍照上传
        接受 扫码领料先行，序列号件强制扫码
        暂缓 等标签机采购
        驳回 该客户备件由厂家寄售
        * 扫码识别备件并扣减库存
        * 序列号件领用必须扫码
        * 一码多件时提示选择批次
        * 退料扫码后自动回库
        * 扫码不到时拍照识别型号
        * 领料与工单不符时提醒
        * 标签打印支持窄幅标签机
        * 效期件先进先出并提示临期

        == 人员档案 | 技能证书 | efficiency | custom
        目的 派去的人有资质
        为何 想提醒证书到期 > 年检靠人记 > 无证上门会被罚款
        原话 上次检查发现两位师傅证书过期，罚了三万。
        原话 派单时不知道谁有特种作业证。
        依据 1 家近一年监管检查记录
        判断 到期前 30 天提醒即可避免全部罚款
        办法 人事每月导出证书表群发提醒
        接受 到期提醒与派单校验一起做
        暂缓 等人事系统接口
        驳回 可用日历提醒替代，已发操作说明
        * 工程师技能证书到期提醒
        * 派单时校验所需资质
        * 证书照片可由本人上传更新
        * 技能等级随培训结果自动变化
        * 外包人员证书由服务商维护
        * 资质不足时提示最近可用人选
        * 新人带教期内不单独派单
        * 技能矩阵导出用于投标

        == 客户门户 | 外观 | efficiency | custom
        目的 门户像客户自己的
        为何 想改配色 > 客户要求与官网一致 > 推广时更容易被接受
        原话 我们的品牌色是绿色，你们一打开是蓝的。
        原话 领导说要放我们的标志。
        依据 1 家书面要求
        判断 与使用结果无关，属于个性化
        办法 用主题预设并上传标志
        接受 提供六种主题与标志上传
        暂缓 等主题预设上线后看反馈
        驳回 1 家，与使用结果无关；改用主题预设
        * 首页配色可由客户自定义
        * 门户首页可放公告与手册链接
        * 门户按钮文字可由客户修改
        * 工单编号支持客户自己的前缀
        * 门户支持深色主题
        * 邮件通知带客户标志与落款

        == 移动端 | 现场操作 | efficiency | custom
        目的 单手就能把单做完
        为何 想横屏看图纸 > 戴手套在梯子上点不准 > 操作慢了客户就催
        原话 在梯子上一只手拿手机，按钮太小点不到。
        原话 冬天戴手套点三次才有反应。
        依据 12 位工程师现场观察
        判断 每单平均多花 2.5 分钟在误触与返回
        办法 在手机里放大系统字体
        接受 大按钮与横屏先做
        暂缓 等新版移动端框架
        驳回 机型过旧，建议更换设备
        * 工单详情支持横屏显示
        * 关键按钮放到拇指够得着的位置
        * 语音录入故障描述
        * 拍照自动加时间与工单号水印
        * 完工前必填项一次列全
        * 手电筒与扫码可同时打开
        * 夜间模式自动切换
        * 常用备件与话术可收藏

        == 移动端 | 消息提醒 | efficiency | essential
        目的 紧急单没人错过
        为何 想收到推送 > 电话打不通就漏单 > 漏一张急单可能丢一个客户
        原话 半夜的急单推送没声音，早上才看到。
        原话 一天两百条提醒，真正要紧的被埋掉了。
        依据 3 家近 30 天急单响应日志
        判断 12% 的急单首次推送未被看到
        办法 急单由值班电话再打一遍
        接受 急单强提醒与未读升级先做
        暂缓 等推送服务商评估
        驳回 手机系统设置可解决，已发说明
        * 急单推送强提醒直到确认
        * 未读十五分钟自动升级给组长
        * 提醒按紧急程度分开设置
        * 休假期间提醒自动转给替班人
        * 客户留言与改期合并成一条提醒
        * 推送内容里直接接单或拒单
        * 提醒历史可以查询
        * 微信与短信提醒互为备份

        == 派工调度 | 改派 | efficiency | essential
        目的 一个人临时来不了，单子不落地
        为何 想批量改派 > 请假一天要改二十单 > 逐单改派漏掉的单没人去
        原话 师傅早上发烧，二十张单一张一张改，改到中午。
        原话 改派以后备件还在原来的人车上。
        依据 5 家近 60 天请假与漏单记录
        判断 每次临时请假平均漏 1.3 单
        办法 按人筛选后逐单改派，并在群里通知
        接受 批量改派，备件随单提示
        暂缓 与智能派工一并设计
        驳回 单量小，逐单改派足够
        * 请假时批量改派当天工单
        * 改派时提示备件在谁车上
        * 改派原因必填并可统计
        * 改派后客户自动收到新的联系人
        * 被拒的单自动回到待派池
        * 两位工程师互换单据需双方确认
        * 改派不丢失原工程师的现场记录
        * 跨区改派需两地调度确认

        == 派工调度 | 智能派工 | winsDeals | corePositioning
        目的 派得准，少返工
        为何 想自动推荐人选 > 派单靠老调度员经验 > 老调度员离职后返工翻倍
        原话 老王一休假，派单全乱。
        原话 投标时对方问我们有没有自动派工，只能说在做。
        依据 3 次投标答疑与 2 家返工数据
        判断 推荐前三名即可覆盖 86% 的人工选择
        办法 把经验写成派单对照表
        接受 先推荐不自动派，理由可读
        暂缓 等历史数据满六个月
        驳回 班组固定，无需推荐
        * 派单时给出三位推荐人选与理由
        * 推荐规则可由调度主管调权重
        * 推荐考虑客户指定与黑名单
        * 连续高强度工作的人自动降权
        * 复杂故障推荐双人上门
        * 推荐命中率按月回看
        * 新人优先派简单单

        == 备件库存 | 安全库存 | money | essential
        目的 少压钱，又不缺件
        为何 想自动算安全量 > 凭感觉备货 > 呆滞件占了三成库存
        原话 仓库里有十年没动过的板子，急用的却没有。
        原话 旺季前不知道该备多少压缩机。
        依据 3 家两年出库记录
        判断 按季节系数备货可降低 19% 库存金额
        办法 每季度由仓管按去年同期调整
        接受 先给建议量，不自动下单
        暂缓 需补齐两年数据
        驳回 备件由厂家代储
        * 按季节给出备件建议库存
        * 呆滞件满一年自动提示处置
        * 低于安全库存时自动生成采购申请
        * 紧急采购需说明原因
        * 替代件在缺货时自动提示
        * 备件价格上涨时提示合同影响
        * 库存金额按仓与品类分析
        * 厂家停产件提前备货提醒

        == 备件库存 | 盘点 | efficiency | essential
        目的 半天盘完，不停业
        为何 想边用边盘 > 盘点要封库两天 > 封库期间客户缺件
        原话 一年盘两次，每次封库两天，师傅都没件用。
        原话 盘完差异表要人工对一个星期。
        依据 2 家盘点工时
        判断 循环盘点可把停业时间降为零
        办法 按货架分批，每周盘一小块
        接受 循环盘点与差异复核
        暂缓 等扫码领料上线
        驳回 品类少于一百种，无需循环盘点
        * 循环盘点不封库
        * 盘点差异先复盘再过账
        * 车载备件由工程师自盘
        * 盘点任务按货架分配给多人
        * 盘盈盘亏自动生成凭证草稿
        * 高价件每月必盘

        == 保养计划 | 检查表 | efficiency | essential
        目的 同一台设备，谁去都查得一样
        为何 想按机型给检查表 > 新人不知道查什么 > 漏检会变成事故
        原话 新来的师傅把油位都忘了看，第二天就停机。
        原话 纸质检查表勾满了，其实没看。
        依据 2 起停机事故复盘
        判断 两起都因漏检可见项
        办法 把检查表做成图片放进手册
        接受 必拍项与数值上下限
        暂缓 与离线填写一起做
        驳回 现有自定义表单可配置，已演示
        * 检查表按机型自动带出
        * 关键项必须拍照才能通过
        * 读数超出范围立即提示
        * 检查结果与上次对比
        * 检查表可由客户追加项目
        * 不合格项自动生成整改工单
        * 检查表版本变更留痕
        * 监管要求的项目不可删除

        == 客户门户 | 进度查询 | efficiency | essential
        目的 客户不用打电话问到哪了
        为何 想看到进度 > 客服一天回两百个“到哪了” > 不知道就会投诉
        原话 快递都能看到哪了，修个空调看不到。
        原话 客户问备件什么时候到，我还要去问仓库。
        依据 热线分类统计，进度类占 44%
        判断 进度页上线后可减少约三成来电
        办法 每日两次群发短信告知
        接受 五个节点，备件到货单列
        暂缓 等门户改版
        驳回 客户已有自己的报修系统
        * 门户显示工单五个节点
        * 备件预计到货日可见
        * 进度变化主动发微信消息
        * 多台设备的进度在一页汇总
        * 历史报修可以一键再次发起
        * 进度页可转发给无账号的同事
        * 延误时自动给出原因与新时间
        * 关闭前客户可补充照片

        == 客户门户 | 评价 | efficiency | custom
        目的 差评当天有人管
        为何 想收集评价 > 差评到月底才看见 > 错过挽回时机
        原话 客户打了一星，我们月底开会才知道。
        原话 评价只有星星，不知道哪里不满意。
        依据 近 90 天 1,204 条评价
        判断 两小时内回访的差评，七成改为续约意向
        办法 客服每天导出评价逐条查看
        接受 差评即时提醒与回访单
        暂缓 等客户成功排班
        驳回 评价量太少
        * 差评即时提醒并生成回访
        * 评价可选不满意的环节
        * 评价与续约风险关联
        * 工程师可以看到自己的评价
        * 恶意评价可申诉
        * 评价邀请三天后提醒一次

        == 设备档案 | 文档图纸 | efficiency | essential
        目的 图纸在手边，不用打电话要
        为何 想在工单里看图纸 > 图纸在别人电脑里 > 等图纸的时间客户在停机
        原话 图纸在退休的张工电脑里。
        原话 现场打电话要图，等了一个小时。
        依据 30 次现场观察中 11 次在等资料
        判断 平均等待 38 分钟
        办法 把常用图纸放进共享盘并贴二维码
        接受 按机型挂接，版本可追溯
        暂缓 等文件存储扩容
        驳回 客户图纸涉密，不可上传
        * 图纸按机型自动出现在工单
        * 图纸更新后旧版打上作废标记
        * 图纸可在手机上标注
        * 设备铭牌拍照自动建档
        * 资料支持按零件号搜索
        * 大图纸在手机上分块加载

        == 数据接口 | 开放接口 | winsDeals | corePositioning
        目的 客户的系统能直接和我们说话
        为何 想自动建单 > 客服把邮件抄成工单 > 抄一张要六分钟，还会抄错
        原话 我们的楼宇系统一天报三百个告警，总不能人工建单。
        原话 竞品有接口文档，你们给我一个表格。
        依据 4 家技术答疑记录
        判断 开放接口是 500 万以上项目的入围条件
        办法 由实施同事写脚本从邮件建单
        接受 工单与设备两组接口先开放
        暂缓 等鉴权方案
        驳回 单一客户协议，可用通用接口替代
        * 告警自动建单并去重
        * 工单状态变化主动推送给客户系统
        * 接口调用有试用环境
        * 接口限流时返回清楚的提示
        * 设备台账支持增量查询
        * 接口密钥可自助轮换
        * 楼宇系统的点位与设备自动对应
        * 推送失败可以重放

        == 报表 | 自定义报表 | efficiency | essential
        目的 要的数当场就有
        为何 想自己拖字段 > 每张表都找信息部 > 等三天就错过决策
        原话 想看华东区空调返修率，报给信息部排到下周。
        原话 每次导出再透视，十个人十个数。
        依据 8 周内部取数申请 143 次
        判断 其中六成只是换个分组
        办法 先预置二十张常用表
        接受 分组与筛选自助，口径统一
        暂缓 等指标口径评审
        驳回 属一次性分析，运营已代取
        * 报表分组与筛选可自助调整
        * 返修率按机型与班组下钻
        * 每个数字可点开看到明细
        * 报表口径说明就近可见
        * 同比环比一键切换
        * 自定义报表可分享给同组
        * 大表导出在后台完成后通知
        * 报表里的客户名可按权限打码

        == 报表 | 大屏 | efficiency | custom
        目的 领导来看时有东西可看
        为何 想要调度大屏 > 参观时只能开表格 > 影响客户第一印象
        原话 客户来参观，我们投的是表格。
        原话 大屏要能自动轮播。
        依据 2 家参观安排
        判断 展示用途，不影响日常使用
        办法 用报表页全屏加自动刷新
        接受 用现有报表页做全屏轮播
        暂缓 低优先，等空档
        驳回 与使用结果无关；可用全屏报表替代
        * 调度中心大屏自动轮播
        * 大屏按区域显示在途工程师
        * 大屏字体可远距离辨认
        * 大屏断网后显示最近一次数据
        * 大屏隐藏客户名称
        * 大屏显示当日安全天数

        == 权限 | 审计日志 | efficiency | essential
        目的 出了事能说清楚
        为何 想查谁改过 > 价格被改没人承认 > 内审不通过会影响投标
        原话 合同价被改低了，查不到谁改的。
        原话 内审要一年的操作日志，导不出来。
        依据 1 家内审整改项
        判断 整改期限内必须完成
        办法 每日备份数据库供事后比对
        接受 改前改后都记，可导出
        暂缓 与权限改造合并
        驳回 现有日志已含，已演示导出
        * 价格与折扣变更留下改前改后
        * 操作日志可按人按单导出
        * 登录异常自动提醒管理员
        * 批量操作需要二次确认
        * 日志保留年限可设置
        * 接口调用也进入审计日志

        == 人员档案 | 工时 | money | essential
        目的 工时算得清，补贴发得对
        为何 想自动记工时 > 手填工时谁都填八小时 > 成本分不到单子上
        原话 每个人每天都填八小时，成本怎么算都一样。
        原话 出差补贴按里程还是按天，月月吵。
        依据 2 家三个月工时与定位对照
        判断 手填与实际平均差 1.9 小时
        办法 以签到签退时间作为参考
        接受 以到场离场自动生成，可申诉
        暂缓 等劳动法务意见
        驳回 客户按件计酬
        * 到场离场自动生成工时
        * 路途与现场工时分开统计
        * 工时异常由组长一次复核
        * 加班需提前申请并关联工单
        * 工时与考勤系统双向核对
        * 多人协作的单按参与分摊工时
        * 培训与会议工时单独归集

        == 人员档案 | 绩效 | efficiency | custom
        目的 多劳多得，大家服气
        为何 想按难度算分 > 只按单量，没人愿接难单 > 难单拖着客户投诉
        原话 都抢简单单，难的没人去。
        原话 绩效表算三天，还总有人说不公平。
        依据 1 家两个季度接单分布
        判断 难单平均等待时间是简单单的 3.1 倍
        办法 主管每月手工加分
        接受 难度系数先由主管维护
        暂缓 等工时数据准确
        驳回 属于客户内部管理，不做
        * 绩效按难度系数计分
        * 返修单从原单绩效中扣除
        * 绩效明细本人可查
        * 班组排名可以关闭
        * 客户表扬自动加分
        * 绩效结果导出给人事

        == 合同计费 | 合同模型 | money | essential
        目的 什么样的合同都算得清
        为何 想支持混合计费 > 全包里又有按次 > 算不清就先不收，钱就丢了
        原话 一份合同里电梯全包、门禁按次、夜间加价，系统只能选一种。
        原话 算不清的我们就没开票，一年少收四十万。
        依据 5 家合同条款抽样 120 份
        判断 37% 的合同含两种以上计费方式
        办法 拆成多份合同，人工合并开票
        接受 条款级计费，分两版交付
        暂缓 模型评审中
        驳回 可拆分合同处理，已发说明
        * 一份合同支持多种计费方式
        * 夜间与节假日自动加价
        * 包年次数用完后按次计费
        * 设备增减自动调整合同金额
        * 服务水平未达标自动扣款
        * 合同条款变更留有版本
        * 免费保修期与收费期自动切换
        * 框架合同下的订单额度控制

        == 移动端 | 现场签收 | money | essential
        目的 签了就算数，钱收得回来
        为何 想要有效签收 > 客户说没签过 > 尾款拖三个月
        原话 客户说签名不是他的，尾款一直不付。
        原话 现场找不到签字的人，只能空着回来。
        依据 3 家争议工单 86 张
        判断 签收要素齐全的工单零争议
        办法 签收时同时拍一张现场合影
        接受 签收人姓名、职务、时间地点一并留存
        暂缓 等电子签名法务意见
        驳回 金额小，不需要法律效力
        * 签收时记录姓名职务与位置
        * 签收人不在时可远程签收
        * 签收单自动发送给客户邮箱
        * 部分完工也能分项签收
        * 客户拒签时记录原因
        * 签收即生成付款链接
        * 重要项目支持双人签收
        * 签收后修改需客户再次确认

        == Onboarding | Partner sign-up | blocksUse | essential
        目的 A new partner takes a first job within a week
        为何 Sign up without e-mail > Half the crew share one phone > A partner who cannot sign in cannot take jobs
        原话 Our crews share one phone per van. The second person can never sign in.
        原话 It took us nineteen days from contract to first job.
        依据 Sign-up logs of 14 partners over 60 days
        判断 9 of 14 stopped at the e-mail step
        办法 We create the accounts for them and send the passwords by post
        接受 Phone sign-up first, bank details can follow
        暂缓 Waits for the identity check we choose in autumn
        驳回 One partner only; an account made by us does it
        * Let partners sign up with a phone number
        * Show a partner what is still missing before the first job
        * Import a partner's crew list from a spreadsheet
        * Keep a half-finished sign-up for thirty days
        * Let one company have several branches
        * Check insurance papers before the first job
        * Send the welcome pack in the partner's language

        == Job sharing | Offers | winsDeals | corePositioning
        目的 Every job finds a crew before noon
        为何 See open jobs nearby > Coordinators phone six partners each morning > Jobs without a crew are done late or not at all
        原话 By the time you call us back we have taken a job elsewhere.
        原话 The competitor's app shows me three jobs on my way home.
        依据 Call logs of two coordinators over 20 working days
        判断 41% of calls end without a crew; offers on a map would fill most of them
        办法 Post open jobs in the partners' chat group each morning
        接受 Offers on a map first, bidding is out
        暂缓 After the maps contract is signed
        驳回 Covered by the morning list that we send
        * Show open jobs on a map with the way home
        * Let a partner decline with one tap and a reason
        * Offer a job to three partners at once, first come first served
        * Warn when a crew is booked twice
        * Let partners set the days they do not work
        * Hide the customer's name until the job is taken
        * Offer follow-up visits to the same crew first

        == Payouts | Statements | money | essential
        目的 Partners trust the numbers and stay
        为何 See what is paid and why > Statements come as a scanned page > Partners who cannot check leave
        原话 I get one number a month and no idea which jobs it is for.
        原话 We waited six weeks for a correction of forty euros.
        依据 Exit interviews of 6 partners and 118 queries to finance
        判断 Two thirds of queries ask which jobs a payment is made of
        办法 Finance sends a list of jobs on request
        接受 Statement with a line for each job, download as a file
        暂缓 Together with the new payment run
        驳回 Local tax rules leave no choice here
        * Statement with one line for each job
        * Show when a job will be paid
        * Let a partner dispute a line with a photo
        * Pay small partners weekly
        * Add mileage by the real route
        * Correct a payment in the next run, not next month
        * Tax papers ready to download each January

        == Certification | Courses | efficiency | corePositioning
        目的 The right certificate on the day of the job
        为何 Learn on the phone > Classroom days cost a day's income > Without the certificate half of the jobs are closed to a crew
        原话 A classroom day costs me four jobs. Give me twenty minutes a night.
        原话 Nobody told us the lift certificate had run out.
        依据 Certificates of 52 crews against jobs they had to turn down
        判断 27% of declined jobs are declined for a missing certificate
        办法 Recordings of the classroom day on request
        接受 Short lessons with a test, certificate at once
        暂缓 After the first course is recorded
        驳回 The regulator asks for presence; nothing to build
        * Short lessons on the phone, twenty minutes each
        * Remind a crew ninety days before a certificate runs out
        * Show which jobs a certificate would open
        * Test again only what was wrong
        * Certificates to show to the customer at the door
        * Let a foreman see the crew's certificates
        """;
}
